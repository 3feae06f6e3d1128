/** The vault's screens in the panel, used as a person does. */
import type { ElementHandle } from 'puppeteer'
import { type PanelDriver, until } from './panel-driver.ts'

export const PASSPHRASE = '琥珀 灯塔 帆船 雪松 砚台 87'

/** Types into inputs by their name, as the keyboard would: value, then the event that a framework listens to. */
export async function typeInto(panel: PanelDriver, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values))
    await until(`an input named ${name}`, () =>
      panel.page.evaluate(
        (field, text) => {
          const input = document.querySelector<HTMLInputElement>(`.vault input[name="${field}"]`)
          if (!input) return false
          input.value = text
          input.dispatchEvent(new InputEvent('input', { bubbles: true }))
          return true
        },
        name,
        value,
      ),
    )
}

export const shownCode = (panel: PanelDriver): Promise<string> =>
  panel.page.evaluate(() => document.querySelector('[data-recovery]')?.textContent?.trim() ?? '')

/** Creates a vault without a recovery code; gives the code that was offered. */
export async function createVault(panel: PanelDriver, passphrase = PASSPHRASE): Promise<string> {
  await panel.press('资料')
  // The offer opens the form.
  await panel.press('建立保险库')
  await typeInto(panel, { passphrase, repeat: passphrase })
  await panel.press('建立保险库')
  await panel.waitFor('我已抄好')
  const code = await shownCode(panel)
  await panel.press('不用恢复码')
  await panel.waitFor('保险库已打开')
  return code
}

/** Types a passphrase and waits for `shown`. */
export async function tryPassphrase(panel: PanelDriver, passphrase: string, shown: string): Promise<void> {
  await panel.press('资料')
  await panel.waitFor('保险库已锁定')
  await typeInto(panel, { secret: passphrase })
  await panel.press('解锁')
  await panel.waitFor(shown)
}

/** Types a passphrase; `open`, or the panel calls what it found damaged or lost. */
export async function tryUnlock(panel: PanelDriver, passphrase: string): Promise<'open' | 'rescue'> {
  await panel.press('资料')
  await panel.waitFor('保险库已锁定')
  await typeInto(panel, { secret: passphrase })
  await panel.press('解锁')
  return until('the vault to open, or words about why not', async () => {
    const text = await panel.text()
    if (text.includes('保险库已打开')) return 'open'
    return /可以恢复的副本|没有可用的副本/.test(text) && 'rescue'
  })
}

export const unlock = (panel: PanelDriver, passphrase = PASSPHRASE): Promise<void> =>
  tryPassphrase(panel, passphrase, '保险库已打开')

export async function lock(panel: PanelDriver): Promise<void> {
  await panel.press('资料')
  await panel.press('锁定')
  await until('the panel to come back', async () => {
    await panel.inChinese()
    await panel.press('资料', 2000)
    return (await panel.text()).includes('保险库已锁定')
  })
}

/** Opens a new profile, fills the named fields and presses “save”, without waiting for what becomes of it. */
export async function startSaving(panel: PanelDriver, values: Readonly<Record<string, string>>): Promise<void> {
  await panel.press('新建资料')
  await panel.waitFor('编辑资料')
  for (const [path, value] of Object.entries(values)) await setField(panel, path, value)
  await panel.press('保存')
}

/** The same, until the panel has saved it. Throws when a field is not in the form. */
export async function saveProfile(panel: PanelDriver, values: Readonly<Record<string, string>>): Promise<void> {
  await startSaving(panel, values)
  await panel.waitFor('新建资料')
}

/** Names of the user's own profiles in the list. */
export const shownProfiles = (panel: PanelDriver): Promise<string[]> =>
  panel.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-profile]')]
      .filter((card) => !card.querySelector('.chip'))
      .map((card) => card.querySelector('strong')?.textContent ?? ''),
  )

export async function setField(panel: PanelDriver, path: string, value: string): Promise<void> {
  const found = await panel.page.evaluate(
    (wanted, text) => {
      const field = [...document.querySelectorAll<HTMLElement>('[data-path]')].find((it) => it.dataset.path === wanted)
      const input = field?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
      if (!input) return false
      input.value = text
      input.dispatchEvent(new InputEvent('input', { bubbles: true }))
      return true
    },
    path,
    value,
  )
  if (!found) throw new Error(`the form has no text field ${path}`)
}

/** What the form of a stored profile shows, by field path. */
export async function readProfile(panel: PanelDriver, name: string): Promise<Record<string, string>> {
  await panel.press(`编辑: ${name}`)
  await panel.waitFor('编辑资料')
  const shown = await panel.page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-path]')].map((field) => [
        field.dataset.path ?? '',
        field.querySelector<HTMLInputElement>('input, textarea, select')?.value ?? '',
      ]),
    ),
  )
  await panel.press('取消')
  return shown
}

/** Inverts one byte of the nth stored row's ciphertext, as a bad disk would. */
export async function damageRow(panel: PanelDriver, col: string): Promise<void> {
  const done = await panel.page.evaluate(
    (wanted) =>
      new Promise<boolean>((resolve) => {
        const request = indexedDB.open('vault')
        request.onsuccess = () => {
          const db = request.result
          const tx = db.transaction('records', 'readwrite')
          const cursor = tx.objectStore('records').openCursor()
          let found = false
          cursor.onsuccess = () => {
            const at = cursor.result
            if (!at) return
            const row = at.value as { col: string; ct: ArrayBuffer }
            if (row.col !== wanted) return at.continue()
            const bytes = new Uint8Array(row.ct)
            const middle = bytes.length >> 1
            bytes[middle] = bytes[middle]! ^ 0xff
            at.update(row)
            found = true
          }
          tx.oncomplete = () => {
            db.close()
            resolve(found)
          }
        }
      }),
    col,
  )
  if (!done) throw new Error(`no row of ${col}`)
}

/** What Chromium does by itself when its files are damaged: the database is there, and empty. */
export async function emptyDatabase(panel: PanelDriver): Promise<void> {
  await panel.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('vault')
        request.onsuccess = () => {
          const db = request.result
          const names = [...db.objectStoreNames]
          const tx = db.transaction(names, 'readwrite')
          for (const name of names) tx.objectStore(name).clear()
          tx.oncomplete = () => {
            db.close()
            resolve()
          }
        }
      }),
  )
}

/** From now on the page's database takes no record, as one with a bent tree does, until it is dropped and made anew. */
export async function stiffenDatabase(panel: PanelDriver): Promise<void> {
  await panel.page.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    const { deleteDatabase } = IDBFactory.prototype
    IDBObjectStore.prototype.put = function (...args) {
      if (this.name === 'records') throw new DOMException('malformed', 'UnknownError')
      return put.apply(this, args)
    }
    IDBFactory.prototype.deleteDatabase = function (name) {
      IDBObjectStore.prototype.put = put
      return deleteDatabase.call(this, name)
    }
  })
}

export async function reload(panel: PanelDriver): Promise<void> {
  await panel.page.evaluate(() => Object.assign(globalThis, { isOld: true }))
  await panel.page.evaluate(() => location.reload()).catch(() => undefined)
  // On a busy machine the old panel stands for a while, and would take what is meant for the new one.
  await until('the old panel to go', () => panel.page.evaluate(() => !('isOld' in globalThis)))
  await panel.inChinese()
  await panel.press('资料')
}

async function openBackup(panel: PanelDriver): Promise<void> {
  await until('the backup part', () =>
    panel.page.evaluate(() => {
      const part = document.querySelector<HTMLDetailsElement>('[data-backup]')
      if (part) part.open = true
      return part?.open ?? false
    }),
  )
}

/** Makes a backup and saves it as a person would; gives the name of the file. */
export async function makeBackup(panel: PanelDriver, passphrase: string, patience?: number): Promise<string> {
  await openBackup(panel)
  await typeInto(panel, { 'backup-passphrase': passphrase, 'backup-repeat': passphrase })
  await panel.press('导出加密备份')
  await panel.waitFor('备份已做好', patience)
  const name = await panel.page.evaluate(() => {
    const link = document.querySelector<HTMLAnchorElement>('[data-backup] a[download]')
    link?.click()
    return link?.download ?? ''
  })
  return name
}

/** Opens a backup file; waits for `shown`. */
export async function openBackupFile(
  panel: PanelDriver,
  path: string,
  passphrase: string,
  shown: string,
  patience?: number,
): Promise<void> {
  await openBackup(panel)
  const input = (await panel.page.$('input[name="backup-file"]')) as ElementHandle<HTMLInputElement> | null
  if (!input) throw new Error('no file input')
  await input.uploadFile(path)
  await typeInto(panel, { 'backup-secret': passphrase })
  await panel.press('打开备份')
  await panel.waitFor(shown, patience)
}

export async function openKeys(panel: PanelDriver): Promise<void> {
  await until('the keys part', () =>
    panel.page.evaluate(() => {
      const part = document.querySelector<HTMLDetailsElement>('[data-keys]')
      const close = [...(part?.querySelectorAll('button') ?? [])].find((button) => button.textContent === '完成')
      close?.click()
      if (part) part.open = true
      return part?.dataset.keys === 'idle'
    }),
  )
}

/** Presses a button by its words, inside one part of the panel. */
export async function pressIn(panel: PanelDriver, part: string, words: string): Promise<void> {
  await until(`a button “${words}” in ${part}`, () =>
    panel.page.evaluate(
      (selector, wanted) => {
        const buttons = [...document.querySelectorAll<HTMLButtonElement>(`${selector} button`)]
        const found = buttons.find((button) => button.textContent?.includes(wanted) && !button.disabled)
        found?.click()
        return found !== undefined
      },
      part,
      words,
    ),
  )
}
