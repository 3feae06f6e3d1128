import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'app-name-platform-diff',
  title: { zh: '各平台显示的 APP 名称不一致', en: 'The APP’s name differs between platforms' },
  severity: 'error',
  kind: 'static',
  each: 'app',
  scope: ['app.platforms[].displayName', 'app.name'],
  needs: ['app.platforms', 'app.name'],
  appliesTo: {},
  message: {
    zh: '备案名称是“{name}”，安装后显示的却是“{other}”；同一个 APP 在各平台要用同一个名称',
    en: 'It is filed as {name} but shown as {other} once installed; one APP carries one name on all platforms',
  },
  fix: {
    zh: '以安装后图标下的名称为准：改备案名称，或重新打包',
    en: 'The name under the installed icon counts: change the filed name, or build the package again',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high')],
  check({ app }) {
    const others: string[] = []
    const at: string[] = []
    for (const platform of app.platforms) {
      const shown = platform.displayName?.trim() ?? ''
      if (shown === '' || shown === app.name.trim()) continue
      others.push(shown)
      at.push(platform.path('displayName'))
    }
    return (
      others.length > 0 && {
        data: { name: app.name, other: [...new Set(others)] },
        at: [...at, app.path('name')],
      }
    )
  },
})

export const examples: Examples = {
  valid: [
    { on: 'app' },
    { on: 'app', set: { 'apps[0].platforms[0].displayName': ' ', 'apps[0].platforms[1].displayName': null } },
    { on: 'app', set: { 'apps[0].platforms[0].displayName': '青禾示例 ' } },
  ],
  invalid: [
    { on: 'app', set: { 'apps[0].platforms[1].displayName': '青禾示例版' } },
    { on: 'app', set: { 'apps[0].name': '青禾', 'apps[0].platforms[1].displayName': '' } },
    { on: 'app', set: { 'apps[0].name': 'Qinghe', 'apps[0].platforms[0].displayName': 'qinghe' } },
  ],
}
