import { checkWatch } from './system/check-watch.ts';
for (const o of await checkWatch('/work/main')) console.log(o.fault === undefined ? 'ok    ' : 'FAILED', o.name, o.fault ?? '');
