import { closest } from '../page/dom.ts'
import type { ControlKind } from '../types.ts'
import { antDesignVue } from './ant-design-vue.ts'
import { antd } from './antd.ts'
import { devui } from './devui.ts'
import { elementPlus } from './element-plus.ts'
import type { Kit, WidgetHint } from './kit.ts'
import { native } from './native.ts'
import { tinyVue } from './tiny-vue.ts'
import { viewUiPlus } from './view-ui-plus.ts'

export type { Kit, WidgetHint } from './kit.ts'

export const kits: readonly Kit[] = [native, elementPlus, antDesignVue, antd, tinyVue, devui, viewUiPlus]

export interface KnownWidget {
  readonly kit: string
  readonly shell: Element
  readonly hint: WidgetHint
}

/** The widget that a control is, if a kit that is known has drawn it. */
export function widgetOf(root: Element, kind: ControlKind): KnownWidget | undefined {
  for (const kit of kits) {
    for (const hint of kit.widgets) {
      const shell = hint.kinds.includes(kind) ? closest(root, hint.shell) : null
      if (shell) return { kit: kit.name, shell, hint }
    }
  }
  return undefined
}
