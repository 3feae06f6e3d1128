/** Lets plain `node script.ts` import the workspace packages from source, as vitest and the bundlers do. */
import { registerHooks } from 'node:module'

const sources: Readonly<Record<string, URL>> = {
  '@beian-assist/rules': new URL('../../../rules/index.ts', import.meta.url),
  '@beian-assist/sdk': new URL('../../../sdk/index.ts', import.meta.url),
}

registerHooks({
  resolve(specifier, context, next) {
    const source = sources[specifier]
    return source ? { url: source.href, shortCircuit: true } : next(specifier, context)
  },
})
