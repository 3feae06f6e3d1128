/** The applicant's own part of the upload controls: a picture for every empty one that the step shows. */
import type { ElementHandle, Page } from 'puppeteer'
import { pixelFile } from '../pages/pixel.ts'

export async function uploadMissing(page: Page): Promise<number> {
  const file = await pixelFile()
  const inputs = (await page.$$('input[type=file]')) as ElementHandle<HTMLInputElement>[]
  let given = 0
  for (const input of inputs) {
    const isEmpty = await input.evaluate((element) => {
      const part = element.closest('.el-form-item')
      return part !== null && part.checkVisibility() && part.querySelector('.el-upload-list__item') === null
    })
    if (!isEmpty) continue
    await input.uploadFile(file)
    given += 1
  }
  return given
}
