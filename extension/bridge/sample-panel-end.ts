/** The panel's end of a connection whose page a test plays. */
import { type Mock, vi } from 'vitest'
import { type Authorise, connectForm } from './panel-end.ts'

type Listener = (message?: unknown) => void
type Sent = { id: number; t: string } & Record<string, unknown>

export const HELLO = { v: 1, t: 'hello', origin: 'https://a.example', href: 'https://a.example/form' }

/** The panel's end; the test plays the page. */
export function opened(authorise: Authorise = async () => undefined) {
  const sent: Sent[] = []
  let say: Listener = () => {}
  let leave: Listener = () => {}
  const disconnect: Mock = vi.fn()
  const connecting = connectForm(
    {
      postMessage: (message: unknown) => void sent.push(message as Sent),
      disconnect,
      onMessage: { addListener: (listener: Listener) => (say = listener) },
      onDisconnect: { addListener: (listener: Listener) => (leave = listener) },
    } as never,
    authorise,
  )
  const answer = (body: object, id = sent.at(-1)?.id) => say({ v: 1, id, ...body })
  return { connecting, sent, answer, say: (message: unknown) => say(message), leave: () => leave(), disconnect }
}

/** As `opened`, after the page has greeted. */
export async function joined(authorise?: Authorise) {
  const page = opened(authorise)
  page.say(HELLO)
  return { ...page, form: await page.connecting }
}
