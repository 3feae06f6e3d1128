/** Types by hand into the filing page, loses it by a reload, and has it put back from the draft. */
import type { Page } from 'puppeteer'
import { handOn } from '../pages/hand.ts'
import { model } from './applicant.ts'
import { type PanelDriver, until } from './panel-driver.ts'
import type { Stage } from './stage.ts'

/** The stored rows of drafts, as they lie in the database: id and revision. */
export const draftRows = (panel: PanelDriver): Promise<string[]> =>
  panel.page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const request = indexedDB.open('vault')
        request.onsuccess = () => {
          const db = request.result
          const found: string[] = []
          const cursor = db.transaction('records').objectStore('records').openCursor()
          cursor.onsuccess = () => {
            const at = cursor.result
            if (!at) {
              db.close()
              return resolve(found)
            }
            const row = at.value as { col: string; r: number }
            if (row.col === 'draft') found.push(`${String(at.key)} ${row.r}`)
            at.continue()
          }
        }
      }),
  )

/** How many of these texts the page itself holds. */
const holds = async (page: Page, texts: readonly string[]): Promise<number> => {
  const state = JSON.stringify(await model(page))
  return texts.filter((text) => state.includes(JSON.stringify(text).slice(1, -1))).length
}

async function lookAgain(stage: Stage, page: Page, panel: PanelDriver): Promise<void> {
  await page.reload()
  await stage.launched.triggerAction(page)
  await panel.press('填写')
  await panel.press('查看')
}

export interface DraftRun {
  /** Said above the preview. */
  readonly offered: string
  readonly restored: readonly string[]
  readonly heldAfterReload: number
  readonly heldAfterRestore: number
  readonly heldAfterUndo: number
  readonly isOfferedAgain: boolean
  readonly ms: number
}

/** `typed`: by path of the page. A client is chosen, and the page is in front. */
export async function loseAndRestore(
  stage: Stage,
  page: Page,
  panel: PanelDriver,
  typed: Readonly<Record<string, string>>,
): Promise<DraftRun> {
  const started = Date.now()
  const texts = Object.values(typed)
  const before = await draftRows(panel)
  const hand = handOn(page)
  await page.bringToFront()
  for (const [path, text] of Object.entries(typed)) await hand.type(path, text)
  const isSaved = async () => {
    const rows = await draftRows(panel)
    return rows.length > 0 && JSON.stringify(rows) !== JSON.stringify(before)
  }
  await until('the draft in the vault', isSaved)
  // The last box may still be on its way.
  let rows = await draftRows(panel)
  await until('the draft to rest', async () => {
    await new Promise((rest) => setTimeout(rest, 1000))
    const now = await draftRows(panel)
    const isStill = JSON.stringify(now) === JSON.stringify(rows)
    rows = now
    return isStill
  })

  await lookAgain(stage, page, panel)
  await panel.waitFor('可以补回')
  const heldAfterReload = await holds(page, texts)
  // The panel looks again by itself when the page moves: what was there a moment ago may be drawn anew.
  const offered = await until('what is offered', () =>
    panel.page.evaluate(() => document.querySelector('[data-draft-offer] p')?.textContent),
  )
  await panel.press('查看并补回')
  await panel.press(`补回 ${texts.length} 项`)
  await panel.waitFor('填写结果')
  const restored = (await panel.receipts()).filter(({ status }) => status === 'done').map(({ text }) => text)
  const heldAfterRestore = await holds(page, texts)
  await panel.undo()
  const heldAfterUndo = await holds(page, texts)
  await panel.press('重新查看这一页')
  await panel.waitFor('可以补回')
  const ms = Date.now() - started
  return { offered, restored, heldAfterReload, heldAfterRestore, heldAfterUndo, isOfferedAgain: true, ms }
}
