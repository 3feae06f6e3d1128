/** Hands a report or letter from the panel to the page it is printed from: in memory, between pages of this extension, never through storage. */

const NAME = 'beian-assist/report'
/** How long a page waits for a panel that may be gone, in ms. */
const WAIT_MS = 2000

type Message =
  | { readonly t: 'want'; readonly token: string }
  | { readonly t: 'have'; readonly token: string; readonly data: unknown }

/** Answers the page that knows the token, again after a reload, as long as the panel stands. */
export function offerPage(data: object): string {
  const token = crypto.randomUUID()
  const channel = new BroadcastChannel(NAME)
  channel.onmessage = ({ data: message }: MessageEvent<Message>) => {
    if (message.t === 'want' && message.token === token)
      channel.postMessage({ t: 'have', token, data } satisfies Message)
  }
  return token
}

/** What was offered under the token, of the type that this page is opened with. Undefined when the panel has been closed. */
export function fetchOffered<D extends object>(token: string): Promise<D | undefined> {
  const channel = new BroadcastChannel(NAME)
  return new Promise((resolve) => {
    const end = (data: D | undefined): void => {
      channel.close()
      resolve(data)
    }
    const timer = setTimeout(() => end(undefined), WAIT_MS)
    channel.onmessage = ({ data: message }: MessageEvent<Message>) => {
      if (message.t !== 'have' || message.token !== token) return
      clearTimeout(timer)
      end(message.data as D)
    }
    channel.postMessage({ t: 'want', token } satisfies Message)
  })
}
