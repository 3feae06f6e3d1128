/** A page in other colours: by Chromium's emulation, by Firefox's own preferences. Motion is not wanted in either. */
import type { Page } from 'puppeteer'
import type { LaunchedFirefox } from '../browser/firefox.ts'
import type { Launched } from '../browser/launched.ts'

export type Theme = 'light' | 'dark' | 'forced'
/** Runs something while the page is drawn so. */
export type Paint = (page: Page, theme: Theme, run: () => Promise<void>) => Promise<void>

/** Firefox’s own windows can be asked, and told. */
export const isFirefox = (launched: Launched): launched is LaunchedFirefox => 'inBrowserWindow' in launched

export const paintIn = (launched: Launched): Paint => (isFirefox(launched) ? inFirefox(launched) : inChromium)

const inChromium: Paint = async (page, theme, run) => {
  const session = await page.createCDPSession()
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'prefers-color-scheme', value: theme === 'dark' ? 'dark' : 'light' },
      { name: 'forced-colors', value: theme === 'forced' ? 'active' : 'none' },
    ],
  })
  await run()
  await session.detach()
}

const inFirefox =
  (launched: LaunchedFirefox): Paint =>
  async (page, theme, run) => {
    await launched.inBrowserWindow(
      `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${theme === 'dark' ? 0 : 1})
       Services.prefs.setIntPref('browser.display.document_color_use', ${theme === 'forced' ? 2 : 0})
       Services.prefs.setIntPref('ui.prefersReducedMotion', 1)`,
    )
    const wanted = {
      '(prefers-color-scheme: dark)': theme === 'dark',
      '(forced-colors: active)': theme === 'forced',
      '(prefers-reduced-motion: reduce)': true,
    }
    const drawn = () =>
      page.evaluate(
        (queries) => Object.entries(queries).filter(([query, is]) => matchMedia(query).matches !== is),
        wanted,
      )
    for (const end = Date.now() + 10_000; ; await new Promise((done) => setTimeout(done, 50))) {
      const open = await drawn()
      if (open.length === 0) break
      if (Date.now() > end) throw new Error(`Firefox does not draw it so: ${open.map(([query]) => query).join(', ')}`)
    }
    await run()
  }
