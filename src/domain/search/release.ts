// Numbers the way in which texts are cut into words.

/** Moves with every change of an event's words: what an older release indexed is indexed anew. */
export const searchRelease = 1
