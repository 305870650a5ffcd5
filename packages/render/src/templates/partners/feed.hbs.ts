/** An Atom feed (RFC 4287). */
export const feed: string = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>{{xml id}}</id>
<title>{{xml title}}</title>
<subtitle>{{xml subtitle}}</subtitle>
<updated>{{xml updated}}</updated>
<rights>{{xml licence}}</rights>
<author><name>{{xml publisher.name}}</name>{{#if publisher.url}}<uri>{{xml publisher.url}}</uri>{{/if}}</author>
<link rel="self" type="application/atom+xml" href="feed.xml"/>
<link rel="alternate" type="text/html" href="index.html"/>
{{#each entries}}
<entry xml:lang="{{xml locale}}">
<id>{{xml id}}</id>
<title>{{xml title}}</title>
<updated>{{xml @root.updated}}</updated>
<category term="{{xml state}}"/>
<summary>{{xml summary}}</summary>
{{#each links}}
<link rel="alternate" type="{{xml type}}" hreflang="{{xml locale}}" href="{{xml href}}"/>
{{/each}}
</entry>
{{/each}}
</feed>
`;
