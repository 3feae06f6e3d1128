/** What the user asks for outside the panel: keys and the context menu. Handed to the panel of that tab, in memory. */
const NAME = 'beian-assist/acts'
/** A panel that is only being opened asks for what it was opened for; older wishes are forgotten. */
const FRESH_MS = 10_000

/** The names of the manifest's commands and of the menu's entries. */
export const COMMANDS = ['fill-preview', 'next-finding', 'lock'] as const
export const MENU = ['copy-value', 'use-as', 'check-page'] as const
export type Act = (typeof COMMANDS)[number] | (typeof MENU)[number]

type Message =
  | { readonly t: 'act'; readonly act: Act; readonly tabId: number | undefined }
  | { readonly t: 'hello'; readonly tabId: number }
  | { readonly t: 'taken' }

const ACTS: ReadonlySet<string> = new Set([...COMMANDS, ...MENU])
export const isAct = (name: string): name is Act => ACTS.has(name)

/** The background's end. */
export function actSender(now: () => number): (act: Act, tabId: number | undefined) => void {
  const channel = new BroadcastChannel(NAME)
  let pending: { readonly act: Act; readonly tabId: number | undefined; readonly at: number } | undefined
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.t === 'taken') pending = undefined
    if (data.t !== 'hello' || !pending || pending.tabId !== data.tabId) return
    if (now() - pending.at < FRESH_MS) {
      const { act, tabId } = pending
      channel.postMessage({ t: 'act', act, tabId } satisfies Message)
    }
    pending = undefined
  }
  return (act, tabId) => {
    // Nothing is opened for locking: no page that opens later is meant.
    pending = act === 'lock' ? undefined : { act, tabId, at: now() }
    channel.postMessage({ t: 'act', act, tabId } satisfies Message)
  }
}

/** Every page that holds an open vault: the key that locks is for all of them. */
export function onLockAct(run: () => void): void {
  const channel = new BroadcastChannel(NAME)
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.t === 'act' && data.act === 'lock') run()
  }
}

/** The panel's end: acts for its own tab. */
export async function onAct(currentTab: () => Promise<number | undefined>, run: (act: Act) => void): Promise<void> {
  const channel = new BroadcastChannel(NAME)
  channel.onmessage = async ({ data }: MessageEvent<Message>) => {
    if (data.t !== 'act' || data.act === 'lock' || data.tabId !== (await currentTab())) return
    channel.postMessage({ t: 'taken' } satisfies Message)
    run(data.act)
  }
  const tabId = await currentTab()
  if (tabId !== undefined) channel.postMessage({ t: 'hello', tabId } satisfies Message)
}
