import type { MeaningLanguage } from '../language.ts';

/** German. */
export const german: MeaningLanguage = {
  words: 'apart',
  apostrophe: 'within a word',
  prefixes: [],
  gap: 12,
  gapOverCommas: false,
  clauseWords: ['wenn', 'falls', 'sofern', 'dass', 'weil', 'obwohl', 'sondern', 'aber', 'bis', 'bevor', 'nachdem', 'sobald', 'solange', 'damit', 'denn', 'ob'],
  or: ['oder', 'noch'],
  orEnds: ['ist', 'sind', 'war', 'waren', 'wird', 'werden', 'wenn', 'falls', 'sie', 'man', 'nie', 'niemals', 'nicht', 'kein', 'keine', 'keinen', 'einmal', 'mehr', 'immer'],
  adding: ['und', 'noch'],
  exempting: ['muss', 'müssen', 'musst', 'müsst', 'muß', 'musste', 'mussten', 'müsse', 'müsste', 'müssten', 'brauch*', 'erforderlich', 'vorgeschrieben', 'verpflichtet', 'zwingend', 'notwendig*', 'nötig*', 'benötig*', 'erforder*', 'Pflicht*', 'verpflicht*', 'bedarf', 'bedürf*'],
  exemptions: ['unnötig*', 'freiwillig*', 'überflüssig*', 'entbehrlich*', 'könnten Sie nicht', 'Sie könnten nicht', 'keine Sorge'],
  ofNouns: ['ohne'],
  prohibitionReach: 8,
  negation: {
    certain: [
      'nicht vergess*', 'vergess* Sie nicht', 'nicht … vergess*', 
        'nicht', 'kein', 'keine', 'keinen', 'keinem', 'keiner', 'keines', 'keins', 'nichts', 'nie', 'niemals', 'niemand*', 'nirgends', 'nirgendwo*', 'nein', 'ohne', 'weder', 'weder … noch', 'keinerlei', 'keinesfalls', 'keineswegs',
      // Two words that deny once.
      'könnten Sie nicht', 'Sie könnten nicht', 'keine Sorge', 'noch nie', 'gar nicht', 'gar kein*', 'gar nichts', 'überhaupt nicht', 'überhaupt kein*', 'überhaupt nichts', 'auf keinen Fall', 'in keinem Fall', 'nie und nimmer', 'ganz und gar nicht',
      // Said without a negation elsewhere: each stands under a strict sense below too.
      'nicht mehr als', 'nicht … mehr als', 'kein* … mehr als', 'nie mehr als', 'mehr als … nicht', 'nicht länger als', 'nicht … länger als', 'nicht höher als', 'nicht öfter als', 'nicht häufiger als', 'nicht später als', 'nicht früher als', 'nicht weniger als', 'nicht unter', 'nicht über',
      'nicht überschreit*', 'nicht … überschreit*', 'nicht übersteig*', 'nicht … übersteig*',
      'nicht ab', 'zögern Sie nicht', 'warten Sie nicht', 'nicht zögern', 'nicht warten',
      'nicht vor', 'nicht bevor', 'noch nicht', 'noch kein*', 'nicht selten', 'nicht ungewöhnlich*', 'nicht oft', 'nicht häufig', 'nicht viel', 'nicht viele', 'nicht vielen', 'nicht immer', 'nicht sehr', 'fast nie', 'fast niemand*', 'fast kein*',
      'kein* Unterschied*', 'nicht unterscheid*', 'nicht … unterscheid*', 'nicht aktuell*', 'nicht mehr aktuell*', 'nicht klar', 'nicht mehr', 'nicht anders', 'kein* Unterschied', 'nicht gleich*', 'nicht derselbe*', 'nicht dasselbe', 'nicht dieselbe*', 'wenn nicht', 'oder nicht', 'mit oder ohne', 'mit und ohne', 'ob … oder nicht', 'nicht nass', 'nicht feucht', 'nicht richtig*', 'nicht gut', 'nicht wohl', 'nichts als', 'nicht … außer', 'nichts … außer', 'niemand … außer', 'kein* … außer',
    ],
    possible: {
      stop: [
        // `nicht ab` is read by itself behind these.
        'setzen Sie es', 'setzen Sie Ihr Medikament', 'setzen Sie Ihr Arzneimittel', 'setzen Sie Ihre Medikamente', 'setzen Sie Ihre Tabletten', 'setzen Sie das Medikament', 'setzen Sie das Arzneimittel', 'setzen Sie das Mittel', 'setzen Sie dieses Medikament', 'setzen Sie dieses Arzneimittel',
        'aufhör*', 'hör* … auf', 'aufzuhören', 'aufgehört', 'absetz*', 'setz* … ab', 'abgesetzt*', 'abzusetzen', 'aussetz*', 'setz* … aus', 'auszusetzen', 'beend*', 'stopp*', 'gestoppt*', 'abbrech*', 'brech* … ab', 'brich* … ab', 'brach* … ab', 'abgebrochen*', 'abzubrechen', 'Abbruch*',
        'unterbrech*', 'unterbroch*', 'aufgeb*', 'geb* … auf', 'gib* … auf', 'aufgegeben', 'aufzugeben', 'pausier*', 'abschalt*', 'schalt* … ab', 'ausschalt*', 'schalt* … aus', 'abzuschalten', 'auszuschalten', 'abgeschaltet*', 'ausgeschaltet*',
      ],
      avoid: ['umgehen', 'umgangen*', 'umgeht', 'ausweich*', 'abwend*', 'abgewend*', 'erspar*', 'verschon*', 'vermeid*', 'vermied*', 'meide*', 'verzicht*', 'fernhalt*', 'fernzuhalten', 'fern', 'unzugänglich*', 'außer Reichweite', 'außer Sicht*', 'Reichweite', 'unterlass*', 'unterlässt'],
      prevent: ['verhinder*', 'verhüt*', 'vorbeug*', 'vorzubeugen', 'beug* … vor', 'schütz*', 'geschützt*', 'Schutz', 'hinder*', 'hemm*', 'blockier*'],
      forbid: ['verbiet*', 'verbot*', 'untersag*', 'kontraindi*', 'gegenangezeigt*', 'Gegenanzeige*', 'unzulässig*', 'illegal*', 'tabu'],
      refuse: ['verweiger*', 'ablehn*', 'lehn* … ab', 'abgelehnt*', 'abzulehnen', 'abrat*', 'abgeraten', 'abzuraten', 'rat* … ab', 'rät … ab', 'widersprech*', 'widersprich*', 'widersprach*'],
      lack: ['fehlen', 'fehlt', 'fehlte*', 'fehlend*', 'gefehlt', 'mangel*', '*mangel', 'abwesen*', 'leer', 'leere*', 'frei', 'freie', 'freien', 'freier', 'freies', 'Verlust*', 'verlier*', 'verlor*', 'ausbleib*', 'bleib* … aus', 'ausgeblieben*'],
      miss: ['auslass*', 'ausgelassen*', 'auszulassen', 'lass* … aus', 'fehlschl*', 'fehlgeschlagen*', 'versäum*', 'versag*', 'ignorier*', 'weglass*', 'weggelassen*', 'lass* … weg', 'überspring*', 'übersprungen*', 'scheiter*', 'gescheitert*', 'verpass*', 'missacht*', 'verfehl*', 'misslang*', 'misslungen*'],
      unless: ['es sei denn', 'außer wenn', 'ausser wenn', 'außer es'],
      except: ['außer', 'ausser', 'ausgenommen', 'Ausnahme*', 'abgesehen', 'ausschließen', 'ausschliessen', 'auszuschließen', 'auszuschliessen', 'ausgeschlossen*', 'schließ* … aus', 'schloss* … aus', 'Ausschluss*'],
      instead: ['statt', 'anstatt', 'anstelle', 'stattdessen'],
      hardly: ['kaum', 'selten*', 'wenig', 'wenige', 'wenigen', 'fast nie', 'fast niemand*', 'fast kein*', 'nicht oft', 'nicht häufig', 'nicht viel', 'nicht viele', 'nicht vielen', 'nicht immer', 'nicht sehr'],
      'un-adjective': [
        'unklar*', 'unsicher*', 'unbekannt*', 'unwahrscheinlich*', 'ungewöhnlich*', 'ungewiss*', 'ungeeignet*', 'ungeklärt*', 'ungeprüft*', 'ungenügend*', 'unwirksam*', 'unmöglich*', 'unbehandelt*', 'unvollständig*', 'unzureichend*', 'unnötig*', 'unverändert*', 'unbedenklich*',
        'unverträglich*', 'Unverträglichkeit*', 'unerwartet*', 'unerlaubt*', 'unangenehm*', 'unangemessen*', 'unwohl*', 'unregelmäßig*', 'unregelmässig*', 'ungeöffnet*', 'unbenutzt*', 'unbegründet*', 'unbeaufsichtigt*', 'unbeabsichtigt*', 'unbemerkt*', 'unverdünnt*', 'unzerkaut*', 'unzerteilt*',
        'ungleich*', 'ungeboren*', 'unsichtbar*', 'unzuverlässig*', 'unscharf*', 'unpassend*', 'unheilbar*', 'unrichtig*', 'ungültig*', 'unumkehrbar*', 'unerheblich*', 'unbedeutend*', 'unauffällig*', 'unschädlich*', 'unkontrolliert*', 'ungeschützt*',
        'inaktiv*', 'instabil*', 'irreversib*', 'indirekt*', 'intoleran*', 'asymptomatisch*', 'zweifelhaft*', 'veraltet*', 'abgelaufen*', 'nicht aktuell*', 'nicht mehr aktuell*', 'nicht klar', 'Zweifel', 'bezweifel*', 'fraglich*', 'gelegentlich*', 'bewusstlos*', 'Off-Label*',
      ],
      unable: ['unfähig*', 'außerstande', 'ausserstande', 'Unfähigkeit'],
      without: ['*frei', '*freie', '*freien', '*freier', '*freies', '*freiem', 'frei von', 'frei', 'freie', 'freien', 'freier', 'freies', 'unverzüglich*', 'umgehend*', 'kostenlos*', 'gratis', '*los', '*lose', '*losen', '*loser', '*loses', '*losem', 'nüchtern*'],
      different: ['nicht vergess*', 'vergess* Sie nicht', 'nicht … vergess*', 'denken Sie daran', 'denken Sie an', 'nicht ab', 'zögern Sie nicht', 'warten Sie nicht', 'nicht zögern', 'nicht warten', 'ohne zu zögern', 'ohne zu warten', 'sofort*', 'umgehend*', 'unverzüglich*', 'jederzeit', 'ander*', 'anders', 'unterschied*', 'unterscheid*', 'verschieden*', 'sonst', 'nicht gleich*', 'nicht derselbe*', 'nicht dasselbe', 'nicht dieselbe*'],
      same: ['kein* Unterschied*', 'nicht unterscheid*', 'nicht … unterscheid*', 'gleich*', 'derselbe*', 'dieselbe*', 'dasselbe', 'genauso'],
      limit: [
        'höchstens', 'mindestens', 'spätestens', 'frühestens', 'maximal*', 'Höchst*', 'bis zu', 'überschreit*', 'übersteig*',
        'nicht mehr als', 'nicht … mehr als', 'kein* … mehr als', 'nie mehr als', 'mehr als … nicht', 'nicht länger als', 'nicht … länger als', 'nicht höher als', 'nicht öfter als', 'nicht häufiger als', 'nicht später als', 'nicht früher als', 'nicht weniger als', 'nicht unter', 'nicht über',
        'nicht überschreit*', 'nicht … überschreit*', 'nicht übersteig*', 'nicht … übersteig*', 'nicht vor',
      ],
      only: ['unbeaufsichtigt*', 'nur', 'lediglich', 'erst', 'ausschließlich*', 'ausschliesslich*', 'bloß', 'allein', 'nichts als', 'nicht … außer', 'nichts … außer', 'niemand … außer', 'kein* … außer', 'nicht vor', 'nicht bevor'],
      until: ['dauern', 'dauert', 'noch nicht', 'noch kein*'],
      common: ['keine Sorge', 'ist normal', 'normal', 'sind normal', 'häufig*', 'üblich*', 'oft', 'nicht selten', 'nicht ungewöhnlich*'],
      whether: ['ob', 'andernfalls', 'ansonsten', 'wenn nicht', 'oder nicht', 'mit oder ohne', 'mit und ohne', 'ob … oder nicht'],
      'no-longer': ['ehemal*', 'nicht mehr'],
      gone: ['vergess*', 'vergiss*', 'vergaß*', 'verschwind*', 'verschwand*', 'verschwunden*', 'abkling*', 'kling* … ab', 'abgeklungen*', 'vergehen', 'vergeht', 'verging*', 'vergangen', 'weggehen', 'geh* … weg', 'weg', 'nachlass*', 'lässt … nach', 'lassen … nach'],
      unwanted: ['unerwünscht*', 'Nebenwirkung*'],
      opposite: ['alle Dosen', 'jede Dosis', 'trocken*', 'trockn*', 'nicht nass', 'nicht feucht'],
      wrong: ['falsch*', 'schlecht*', 'nicht richtig*', 'nicht gut', 'nicht wohl'],
      other: ['alle Dosen', 'jede Dosis', 'trotz*', 'unabhängig', 'egal', 'spielt … keine Rolle', 'alles andere als'],
    },
  },
  doubleNegations: ['nicht … ohne', 'nie … ohne', 'niemals … ohne', 'kein* … ohne', 'nicht … wenn … nicht'],
  modality: {
    obligation: {
      certain: ['muss', 'müssen', 'musst', 'müsst', 'muß', 'musste', 'mussten', 'müsse', 'erforderlich', 'vorgeschrieben', 'verpflichtet', 'zwingend'],
      possible: ['müsste', 'müssten', 'brauch*', 'notwendig*', 'nötig*', 'benötig*', 'erforder*', 'unbedingt', 'haben zu', 'hat zu', 'ist zu', 'sind zu', 'Pflicht*', 'verpflicht*', 'stellen Sie sicher', 'achten Sie darauf', 'bedarf', 'bedürf*', 'unerlässlich*', 'darf … nur', 'dürfen … nur', 'auf keinen Fall'],
    },
    advice: {
      certain: ['sollte', 'sollten', 'solltest', 'solltet'],
      possible: ['soll', 'sollen', 'sollst', 'sollt', 'empfehl*', 'empfiehlt', 'empfohlen*', 'raten', 'rät', 'geraten', 'ratsam*'],
    },
    permission: {
      certain: ['könnten Sie nicht', 'Sie könnten nicht', 'kann', 'können', 'kannst', 'könnt', 'könnte', 'könnten', 'konnte', 'konnten', 'könntest', 'könne', 'darf', 'dürfen', 'darfst', 'dürft', 'dürfte', 'dürften', 'durfte', 'durften', 'dürfe'],
      possible: ['möglich*', 'vielleicht', 'eventuell*', 'womöglich', 'mag', 'mögen', 'imstande', 'in der Lage', 'fähig*', 'erlaub*', 'gestatte*', 'lässt sich', 'lassen sich', 'ließ* sich', 'wahrscheinlich*', 'vermutlich*', 'potenziell*', 'unter Umständen', 'gegebenenfalls', 'zulässig*', 'Möglichkeit*', 'unmöglich*', 'außerstande', 'unfähig*'],
    },
  },
  harmless: [
    'und auch dann erst', 'und dann erst', 'und erst', 'und nur',
    'nicht nur', 'nicht zuletzt', 'nicht wahr', 'warum nicht', 'ohne Weiteres', 'ohne weiteres', 'ohne Zweifel', 'kein Zweifel', 'keinen Zweifel', 'zweifel* nicht', 'zweifellos*', 'zweifelsfrei*',
    // Words that only end like the ones above.
    'befreien', 'Tuberkulose', 'Zellulose', 'Alkalose',
  ],
};
