import reset from 'antd/dist/reset.css?inline'
import 'dayjs/locale/zh-cn'
import { boot, type Context } from '../page/host.ts'
import { App } from './form.ts'
import { antd, createRoot, createElement as h, StyleProvider, zhCN } from './runtime.js'
import style from './style.css?inline'
import { truth } from './truth.ts'

function mount(root: HTMLElement, context: Context) {
  const { shadow, renamed } = context
  const app = h(
    antd.ConfigProvider,
    { locale: zhCN, ...(renamed ? { prefixCls: 'wk' } : {}), ...(shadow ? { getPopupContainer: () => root } : {}) },
    h(App as never, { context }),
  )
  createRoot(root).render(shadow ? h(StyleProvider, { container: shadow }, app) : app)
  return new Promise<void>((resolve) => setTimeout(resolve, 50))
}

boot({ truth, css: [reset, style], mount })
