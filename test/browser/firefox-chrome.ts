import type { Browser } from 'puppeteer'

interface Bidi {
  send(method: string, params: object): Promise<{ result: unknown }>
}

/**
 * Runs function bodies in Firefox's own window (browser.xhtml), with the rights of a user's click. Needs
 * `--remote-allow-system-access`. Puppeteer offers no public way to the browser's scope, hence its private connection.
 */
export function chromeScope(browser: Browser): (body: string) => Promise<unknown> {
  const { connection } = browser as unknown as { connection: Bidi }
  return async (body) => {
    const { contexts } = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
      contexts: { context: string; url: string }[]
    }
    const window = contexts.find((it) => it.url.endsWith('browser.xhtml'))
    if (!window) throw new Error('no browser window')
    const { result } = await connection.send('script.evaluate', {
      expression: `(async () => { ${body} })().then((it) => JSON.stringify(it ?? null))`,
      target: { context: window.context },
      awaitPromise: true,
      userActivation: true,
    })
    const answer = result as { type: string; result?: { value?: string }; exceptionDetails?: { text: string } }
    if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'failed in the browser window')
    return JSON.parse(answer.result?.value ?? 'null')
  }
}
