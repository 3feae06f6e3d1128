import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type DefaultTheme, defineConfig } from 'vitepress'

const pages = fileURLToPath(new URL('..', import.meta.url))

const WORDS = {
  zh: {
    start: '开始',
    quick: '快速开始',
    concepts: '它是怎么工作的',
    play: '在线试用',
    recipes: '做法',
    html: '普通页面',
    next: 'Next.js 与服务端渲染',
    csp: '严格的 CSP',
    more: '更多',
    element: '面板组件',
    documents: '读取证件图片',
    forms: '别的表单',
    own: '自己的规则',
    help: '帮助',
    trouble: '遇到问题',
    security: '安全与隐私',
    faq: '常见问题',
    api: '接口',
    rules: '规则目录',
  },
  en: {
    start: 'Start',
    quick: 'Quick start',
    concepts: 'How it works',
    play: 'Playground',
    recipes: 'Recipes',
    html: 'Plain HTML',
    next: 'Next.js and server rendering',
    csp: 'Strict CSP',
    more: 'More',
    element: 'The panel element',
    documents: 'Pictures of documents',
    forms: 'Other forms',
    own: 'Rules of your own',
    help: 'Help',
    trouble: 'Troubleshooting',
    security: 'Security and privacy',
    faq: 'FAQ',
    api: 'API',
    rules: 'Rules',
  },
} as const

/** Titles of the reference pages, which are as many as the packages have entries. */
const reference = (base: string): DefaultTheme.SidebarItem[] =>
  readdirSync(`${pages}api`)
    .filter((file) => file.endsWith('.md') && file !== 'index.md')
    .map((file) => ({
      text: /^# (.+)$/m.exec(readFileSync(`${pages}api/${file}`, 'utf8'))![1]!,
      link: `${base}/api/${file.replace('.md', '')}`,
    }))

function theme(language: 'zh' | 'en'): DefaultTheme.Config {
  const say = WORDS[language]
  const base = language === 'zh' ? '' : '/en'
  const link = (text: string, path: string) => ({ text, link: `${base}/${path}` })
  const guide: DefaultTheme.SidebarItem[] = [
    {
      text: say.start,
      items: [link(say.quick, 'quick-start'), link(say.concepts, 'concepts'), link(say.play, 'playground')],
    },
    {
      text: say.recipes,
      items: [
        link(say.html, 'recipes/html'),
        link('React', 'recipes/react'),
        link('Vue', 'recipes/vue'),
        link(say.next, 'recipes/next'),
        link(say.csp, 'recipes/csp'),
      ],
    },
    {
      text: say.more,
      items: [
        link(say.element, 'element'),
        link(say.documents, 'documents'),
        link(say.forms, 'other-forms'),
        link(say.own, 'own-rules'),
      ],
    },
    {
      text: say.help,
      items: [link(say.trouble, 'troubleshooting'), link(say.security, 'security'), link(say.faq, 'faq')],
    },
  ]
  return {
    nav: [
      link(say.quick, 'quick-start'),
      link(say.play, 'playground'),
      link(say.api, 'api/'),
      link(say.rules, 'rules/'),
    ],
    sidebar: { [`${base}/`]: guide, [`${base}/api/`]: reference(base), [`${base}/rules/`]: [] },
    ...(language === 'zh' && {
      outlineTitle: '本页内容',
      docFooter: { prev: '上一页', next: '下一页' },
      darkModeSwitchLabel: '深浅色',
      lightModeSwitchTitle: '切换到浅色',
      darkModeSwitchTitle: '切换到深色',
      sidebarMenuLabel: '目录',
      returnToTopLabel: '回到顶部',
      langMenuLabel: '语言',
      skipToContentLabel: '跳到正文',
    }),
  }
}

const words = (text: string) =>
  [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map((one) => one.segment)

export default defineConfig({
  title: '备案助手 SDK',
  cleanUrls: false,
  // No request goes elsewhere: fonts and search are part of the site.
  locales: {
    root: { label: '中文', lang: 'zh-CN', title: '备案助手 SDK', themeConfig: theme('zh') },
    en: { label: 'English', lang: 'en', title: 'Beian Assist SDK', themeConfig: theme('en') },
  },
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        miniSearch: { options: { tokenize: words } },
        locales: {
          root: {
            translations: {
              button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
              modal: {
                noResultsText: '没有找到',
                resetButtonTitle: '清除',
                footer: { selectText: '打开', navigateText: '移动', closeText: '关闭' },
              },
            },
          },
        },
      },
    },
  },
})
