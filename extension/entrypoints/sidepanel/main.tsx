import { adapterOf } from '@beian-assist/sdk'
import type { DocumentReader } from '@beian-assist/sdk/documents'
import {
  createDocumentList,
  createStore,
  type DocumentPort,
  later,
  mountPanel,
  type PanelStore,
  type StoreEars,
} from '@beian-assist/sdk/panel'
import { effect, signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import browser from 'webextension-polyfill'
import { orderOf } from '../../access/order-of.ts'
import { onPhoto } from '../../camera/photo-channel.ts'
import { keptCorrections } from '../../memory/corrections.ts'
import { text } from '../../messages/index.ts'
import { serveActs } from '../../panel/acts.ts'
import { showBadge } from '../../panel/badge.ts'
import { CopyNotice } from '../../panel/CopyNotice.tsx'
import { CheckupSection } from '../../panel/checkup/CheckupSection.tsx'
import { extensionVault } from '../../panel/extension-vault.ts'
import { tabFormSource, tabUrl } from '../../panel/form-source.ts'
import { SessionNotice } from '../../panel/SessionNotice.tsx'
import { currentTab } from '../../panel/tab.ts'
import { LockState } from '../../panel/vault/LockState.tsx'
import { allProfiles } from '../../profiles/all-profiles.ts'
import { sampleProfiles } from '../../profiles/samples.ts'
import { sessionProfiles } from '../../profiles/session-profiles.ts'
import { vaultProfiles } from '../../profiles/vault-profiles.ts'
import { keepLocale } from '../../settings/locale.ts'
import { spokenLocale } from '../../settings/spoken-locale.ts'
import { isUpdated, keepSeen } from '../../updates/seen-version.ts'

const [vault, locale] = await Promise.all([extensionVault(), spokenLocale()])

let reader: Promise<DocumentReader> | undefined
/** Loaded when the documents are opened: the panel opens without it. */
function documentReader(): Promise<DocumentReader> {
  reader ??= import('@beian-assist/sdk/documents').then(({ workerReader }) =>
    workerReader(() => new Worker(browser.runtime.getURL('/reader.js'))),
  )
  return reader
}
const documents: DocumentPort = {
  prepare: () => void documentReader().then((own) => own.prepare()),
  read: async (file, options) => (await documentReader()).read(file, options),
}

async function frontAddress(): Promise<string | undefined> {
  const tab = await currentTab()
  return tab === undefined ? undefined : tabUrl(tab)
}

/** What keeps the log comes with the connection: without one nothing is done that could stand in it. */
let acts: StoreEars | undefined
const source = tabFormSource(vault.vault, ({ panelActs }) => {
  acts ??= panelActs(vault.activity, () => store, frontAddress)
})
const session = sessionProfiles(vault.session)
const profiles = allProfiles(
  vault,
  vaultProfiles(
    vault,
    sampleProfiles(() => (store.locale.value === 'en' ? 'en' : 'zh')),
    () => store.locale.value,
  ),
  session,
  () => store.locale.value,
)
const store: PanelStore = createStore({
  source,
  profiles,
  locale,
  adapterOf,
  glance: async (file, material) => (await import('@beian-assist/sdk/documents')).glanceAt(file, material),
  corrections: keptCorrections(vault, vault.session),
  hears: {
    filled: (outcome, isDraft) => acts?.filled?.(outcome, isDraft),
    undone: (transaction, receipts) => acts?.undone?.(transaction, receipts),
    overrode: (said) => acts?.overrode?.(said),
  },
})

let keep = false
effect(() => {
  const now = store.locale.value
  // Only what the user chose is kept; the browser's language is asked anew each time.
  if (keep) void keepLocale(now)
  keep = true
})

const read = createDocumentList(documents, async (file) => (await documentParts()).openPdf(file))
onPhoto((photo) => {
  store.tab.value = 'documents'
  read.read(photo)
})

/** Stands beside a part that says already that it is on its way, or is an offer that nobody waits for. */
const quietly = <P extends object>(load: () => Promise<ComponentType<P>>) => later(load, () => undefined, true)
const documentParts = () => import('../../panel/documents.tsx')
const DocumentsTab = later(async () => (await documentParts()).DocumentsTab)
const BelowDocuments = quietly(async () => (await documentParts()).belowDocuments(read))
const ValueSource = quietly(async () => (await documentParts()).ValueSource)
const MaterialsList = quietly(async () => (await documentParts()).MaterialsList)
const WriteTrouble = quietly(async () => (await import('../../panel/vault/WriteTrouble.tsx')).WriteTrouble)
const UpdateNotice = quietly(async () => (await import('../../updates/UpdateNotice.tsx')).UpdateNotice)
const BadgeOffer = quietly(async () => (await import('../../panel/BadgeOffer.tsx')).BadgeOffer)
/** Every form with a client beside it has one, and most have nothing to say. */
const Drafts = quietly(async () => (await import('../../panel/drafts.ts')).draftsPart(store, vault, orderOf))
const Journey = later(async () => (await import('../../panel/journey/JourneyTab.tsx')).JourneyTab)
const Checkup = later(async () => (await import('../../panel/checkup/Checkup.tsx')).Checkup)
const VaultSection = later(async () => {
  // What its buttons call comes with it.
  const [part] = await Promise.all([import('../../panel/vault/VaultSection.tsx'), import('../../vault/opened.ts')])
  return part.VaultSection
})

const { version } = browser.runtime.getManifest()
const updated = signal(false)
// Storage that cannot be read, or written, leaves nothing to be told.
isUpdated(version).then(
  (is) => {
    updated.value = is
  },
  () => undefined,
)
function closeNotes(): void {
  updated.value = false
  // At worst it is told once more.
  keepSeen(version).catch(() => undefined)
}

/** The first call of all must be the request: a gesture does not outlive a wait. */
async function remind(due: readonly Date[]): Promise<boolean> {
  // A browser that will not even ask has not allowed it either.
  if (!(await browser.permissions.request({ permissions: ['notifications'] }).catch(() => false))) return false
  const { addReminders } = await import('../../reminders/reminders.ts')
  await addReminders(due, Date.now())
  return true
}

async function print(current: PanelStore): Promise<void> {
  const [{ reportData }, { offerPage }] = await Promise.all([
    import('../../report/report-data.ts'),
    import('../../report/hand-over.ts'),
  ])
  const data = reportData(current, new Date())
  if (data) browser.tabs.create({ url: `/report.html#${offerPage(data)}` })
}

mountPanel(document.querySelector('#panel')!, store, {
  print,
  lock: ({ locale }) => <LockState model={vault} locale={locale} />,
  aboveProfiles: ({ locale }) => (
    <>
      <SessionNotice session={session} locale={locale} />
      <VaultSection model={vault} locale={locale} aside />
      {vault.view.value.kind === 'unlocked' && (
        <a class="secondary manager-link" href="/manager.html" target="_blank" rel="noreferrer">
          {text(locale, 'manager.open')}
        </a>
      )}
    </>
  ),
  belowProfiles: ({ store: shown }) => (
    <CheckupSection store={shown}>
      <Checkup store={shown} profiles={profiles} />
    </CheckupSection>
  ),
  documents: { list: read, Tab: DocumentsTab },
  // Every field has one: as long as nothing was read there is nothing to show, and nothing to load.
  source: ({ path, label }) =>
    read.list.value.length === 0 ? null : <ValueSource documents={read} path={path} label={label} />,
  notice: ({ locale }) => (
    <>
      <CopyNotice locale={locale} />
      {updated.value && <UpdateNotice version={version} locale={locale} close={closeNotes} />}
      {vault.trouble.value && <WriteTrouble model={vault} locale={locale} />}
    </>
  ),
  papers: MaterialsList,
  afterFill: BadgeOffer,
  drafts: Drafts,
  journey: ({ store: shown }) => <Journey store={shown} remind={remind} />,
  camera: () => browser.tabs.create({ url: '/camera.html' }),
  belowDocuments: BelowDocuments,
  explainWords: () => browser.tabs.create({ url: '/options.html#glossary' }),
  openSettings: () => void browser.runtime.openOptionsPage(),
})
serveActs(store)
showBadge(store)
vault.open()
// The click that opened the panel let it look: what it recognised is said at once.
store.glance()
