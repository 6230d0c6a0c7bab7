// The rules' measure: points for a passage's being meant as the event's.

/** At which the rules take a passage to be the event's. */
export const enough = 3

/** What a passage has that a rule excludes. */
export const excluded = -9
