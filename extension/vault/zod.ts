import * as z from 'zod/mini'

// Zod's compiled path probes `new Function`, which the extension's content security policy reports as a violation.
z.config({ jitless: true })

export { z }
