/** An edited passage keeps its key when it is at least this much alike within its section, ... */
export const alikeWithinSection = 0.6;
/** ... or this much anywhere else. */
export const alikeAnywhere = 0.85;
/** The parts of a split or merged passage hold its words at least this much, in order. */
export const alikeInParts = 0.85;
/** A gone passage is suggested for a new one when it is at least this much alike. */
export const alikeEnoughToSuggest = 0.4;
/** A passage that stands where the other stood counts as this much more alike. */
export const inPlaceBonus = 0.1;
/** Of the passages that are alike, so many are looked at. */
export const mostCandidates = 8;
