/**
 * The extension's pages demand Trusted Types. The one policy that exists lets through the packaged worker scripts, by equality,
 * and nothing else; made first thing, so that nothing else can take the name.
 */
interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): unknown
}

export function allowScripts(urls: readonly string[]): void {
  const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes
  factory?.createPolicy('default', {
    createScriptURL: (url) => {
      const wanted = new URL(url, location.href).href
      if (!urls.includes(wanted)) throw new TypeError('not a packaged script')
      return wanted
    },
  })
}
