/** A quantity as it stands in a passage. */
export interface FoundQuantity {
  /** Where it stands in the passage's text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** As it is written. */
  readonly shown: string;
  /**
   * What it can mean, each reading in its canonical form; two texts agree where they share a reading. More than one where
   * the language leaves it open: 'third' is an ordinal and a share.
   */
  readonly readings: readonly QuantityReading[];
  /**
   * `certain`: it must have its counterpart. `possible`: it may be a counterpart but needs none: 'one' and 'both', the
   * article 'un', an Arabic dual, a value of which the other language may say nothing. `bare`: a unit of time without a
   * number, 'within hours'; compared with others of its kind alone. Its value is ''.
   */
  readonly weight: 'certain' | 'possible' | 'bare';
  /** Whether the separators leave open what the number is: '1.000' where both customs live side by side. Never guessed. */
  readonly ambiguous: boolean;
  /** A word beside it says that it counts for several: two puffs *each*, 早晚*各*两喷. */
  readonly distributed?: true;
}

/** A number with what it counts. */
export interface QuantityReading {
  /**
   * What kind of thing: `number` (with or without a unit), `ordinal`, `date`, `time` of day, `rate` (how often: three
   * times a day), `interval` (every eight hours).
   */
  readonly kind: 'number' | 'ordinal' | 'date' | 'time' | 'rate' | 'interval';
  /** Canonical: '0.5', '-3', '5..10' (range), '1/3', '10^6', '140/90' (ratio or pair), '2026-11-22', '08:30', '3'. */
  readonly value: string;
  /** A bound or a margin that changes the value: '<', '>', '≤', '≥', '±', '~'; else undefined. */
  readonly sign: string | undefined;
  /** Canonical symbol of the unit, the period for a rate: 'mg', 'mg/kg', 'percent', 'hour', 'day', 'tablet', 'EUR'; undefined where nothing is counted that the tables know. */
  readonly unit: string | undefined;
  /** Not as written but in a smaller unit: half an hour as 30 minutes. */
  readonly derived?: true;
}
