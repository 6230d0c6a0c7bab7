/** SECRET_KEY of the databases in test/upgrade: nothing in them is anybody's. */
export const dumpKey = 'the-key-of-made-up-events-that-hide-nothing'
