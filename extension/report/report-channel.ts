/** Hands the report from the panel to its page: in memory, between pages of this extension, never through storage. */
import type { ReportData } from './report-data.ts'

const NAME = 'beian-assist/report'
/** How long a page waits for a panel that may be gone, in ms. */
const WAIT_MS = 2000

type Message =
  | { readonly t: 'want'; readonly token: string }
  | { readonly t: 'have'; readonly token: string; readonly data: ReportData }

/** Answers the page that knows the token, again after a reload, as long as the panel stands. */
export function offerReport(data: ReportData): string {
  const token = crypto.randomUUID()
  const channel = new BroadcastChannel(NAME)
  channel.onmessage = ({ data: message }: MessageEvent<Message>) => {
    if (message.t === 'want' && message.token === token)
      channel.postMessage({ t: 'have', token, data } satisfies Message)
  }
  return token
}

/** Undefined when the panel that made the report has been closed. */
export function fetchReport(token: string): Promise<ReportData | undefined> {
  const channel = new BroadcastChannel(NAME)
  return new Promise((resolve) => {
    const end = (data: ReportData | undefined): void => {
      channel.close()
      resolve(data)
    }
    const timer = setTimeout(() => end(undefined), WAIT_MS)
    channel.onmessage = ({ data: message }: MessageEvent<Message>) => {
      if (message.t !== 'have' || message.token !== token) return
      clearTimeout(timer)
      end(message.data)
    }
    channel.postMessage({ t: 'want', token } satisfies Message)
  })
}
