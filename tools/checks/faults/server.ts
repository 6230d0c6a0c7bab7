// Runs the server process of the fault check: the one that `npm start` runs, from another bundle.

import '../../../src/runtime/node/main.ts'
