/**
 * The self-test's attempts to reach the network: the only place of the product that tries, so that the user sees the browser
 * refuse. What counts as refused is the browser's own report of a violated policy, not that the request failed: the address
 * (reserved, RFC 2606) leads nowhere anyway.
 */
export const OUTSIDE = 'https://outside.invalid'
const WAIT_MS = 4000

type Try = (url: string) => unknown

function load(tag: 'img' | 'link' | 'iframe', set: (element: HTMLElement, url: string) => void): Try {
  return (url) => {
    const element = document.createElement(tag)
    element.hidden = true
    set(element, url)
    document.body.append(element)
    setTimeout(() => element.remove(), WAIT_MS)
  }
}

const ATTEMPTS = {
  fetch: (url) => fetch(url, { mode: 'no-cors' }),
  xhr: (url) => {
    const request = new XMLHttpRequest()
    request.open('GET', url)
    request.send()
  },
  websocket: (url) => new WebSocket(url.replace(/^https/, 'wss')),
  eventsource: (url) => new EventSource(url).addEventListener('error', ({ target }) => (target as EventSource).close()),
  beacon: (url) => navigator.sendBeacon(url, 'x'),
  image: load('img', (element, url) => element.setAttribute('src', url)),
  stylesheet: load('link', (element, url) => {
    element.setAttribute('rel', 'stylesheet')
    element.setAttribute('href', url)
  }),
  frame: load('iframe', (element, url) => element.setAttribute('src', url)),
} satisfies Record<string, Try>

export type AttemptId = keyof typeof ATTEMPTS
export const ATTEMPT_IDS = Object.keys(ATTEMPTS) as AttemptId[]

export interface Attempted {
  readonly id: AttemptId
  /** blocked: the browser reported that the policy forbids it. */
  readonly outcome: 'blocked' | 'not-blocked'
  /** The directive that forbade it. */
  readonly directive: string
}

/** Tries one way out and waits for the browser's report. */
export async function attempt(id: AttemptId): Promise<Attempted> {
  const { hostname } = new URL(OUTSIDE)
  const url = `${OUTSIDE}/self-test/${id}`
  const kinds =
    id === 'image' ? 'img-src' : id === 'stylesheet' ? 'style-src' : id === 'frame' ? 'frame-src' : 'connect-src'
  return new Promise((resolve) => {
    const end = (outcome: Attempted['outcome'], directive = '') => {
      document.removeEventListener('securitypolicyviolation', look)
      clearTimeout(timer)
      resolve({ id, outcome, directive })
    }
    const look = (event: SecurityPolicyViolationEvent) => {
      if (!event.isTrusted || event.disposition !== 'enforce' || !event.blockedURI.includes(hostname)) return
      if (event.effectiveDirective.startsWith(kinds)) end('blocked', event.effectiveDirective)
    }
    const timer = setTimeout(() => end('not-blocked'), WAIT_MS)
    document.addEventListener('securitypolicyviolation', look)
    try {
      Promise.resolve(ATTEMPTS[id](url)).catch(() => undefined)
    } catch {
      // A way out that throws at once is judged by the report all the same.
    }
  })
}

/** All of them, one after the other: their reports name only the host when it is a foreign one. */
export async function attemptAll(done: (one: Attempted) => void): Promise<void> {
  for (const id of ATTEMPT_IDS) done(await attempt(id))
}
