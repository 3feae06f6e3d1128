import type { Stage } from './stage.ts'

/** Each browser is told in its own way where files are saved. */
export async function downloadsGoTo({ launched }: Stage, folder: string): Promise<void> {
  const { browser } = launched
  if ('inBrowserWindow' in launched) {
    const inWindow = launched.inBrowserWindow as (body: string) => Promise<unknown>
    await inWindow(`const { Services } = window
      Services.prefs.setIntPref('browser.download.folderList', 2)
      Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(folder)})`)
    return
  }
  const session = await browser.target().createCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
}
