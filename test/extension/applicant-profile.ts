/** Fills the profile form in the panel as a person does: boxes, lists, tick lists. */
import { type PanelDriver, until } from './panel-driver.ts'

/** A text; the wording of an option or a code; the wordings to tick. */
export type FormValue = string | readonly string[]

export async function openAll(panel: PanelDriver): Promise<void> {
  await panel.page.evaluate(() => {
    for (const group of document.querySelectorAll<HTMLDetailsElement>('.edit details')) group.open = true
  })
}

export async function setForm(panel: PanelDriver, values: Readonly<Record<string, FormValue>>): Promise<void> {
  for (const [path, value] of Object.entries(values)) {
    const done = await until(
      `the field ${path} of the form`,
      () =>
        panel.page.evaluate(
          (wanted, given) => {
            const field = [...document.querySelectorAll<HTMLElement>('[data-path]')].find(
              (it) => it.dataset.path === wanted,
            )
            if (!field) return undefined
            if (typeof given !== 'string') {
              for (const word of given) {
                const label = [...field.querySelectorAll('label.edit-check')].find(
                  (it) => it.textContent?.trim() === word,
                )
                const box = label?.querySelector('input')
                if (!box) return `no choice “${word}” for ${wanted}`
                if (!box.checked) box.click()
              }
              return 'ok'
            }
            const select = field.querySelector('select')
            if (select) {
              const option = [...select.options].find((it) => it.textContent?.trim() === given || it.value === given)
              if (!option) return `no choice “${given}” for ${wanted}`
              select.value = option.value
              select.dispatchEvent(new Event('change', { bubbles: true }))
              return 'ok'
            }
            const input = field.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
            if (!input) return `no control for ${wanted}`
            input.value = given
            input.dispatchEvent(new InputEvent('input', { bubbles: true }))
            input.dispatchEvent(new Event('change', { bubbles: true }))
            return 'ok'
          },
          path,
          value,
        ),
      10_000,
    )
    if (done !== 'ok') throw new Error(done)
  }
}
