import { describe, expect, it } from 'vitest'
import { lintName } from './lint-name.ts'
import type { NameContext } from './name-context.ts'

const fired = (name: string, context: NameContext) =>
  lintName(name, context)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ ruleId }) => ruleId)
    .sort()

const person: NameContext = { subject: { nature: 5, name: '苏晓禾' }, province: '310000', provider: 'huawei' }
const unit = (name: string, nature = 4, province = '440000'): NameContext => ({ subject: { nature, name }, province })

describe('names that pass', () => {
  it.each([
    '猫与植物手记',
    '诗人大雁的随笔',
    '婚礼来宾手账',
    '平安康乐日记',
    '春天水岸随笔',
    '朝阳花开',
    '北海道漫游记',
    '普洱茶手记',
    '黄河南岸散步',
    '编程设计随想',
    'Rust学习笔记',
    '交流电实验手记',
    '大同小异手账',
    'Gibbs采样笔记',
    'NEWBBSX手记',
    '三明治食谱',
    '心中心情手账',
    '云边3D打印手记',
    '我的客户端开发',
  ])('an individual’s %s', (name) => {
    expect(fired(name, person)).toEqual([])
  })

  it.each([
    ['中国示例集团', unit('中国示例集团有限公司')],
    ['上海国家会展中心示例', unit('上海国家会展中心示例餐饮有限公司')],
    ['中央空调示例维修', unit('示例中央空调维修有限公司')],
    ['示例文化交流', unit('示例文化交流有限公司')],
    ['示例在线教育科技', unit('示例在线教育科技有限公司')],
    ['示例社区居民委员会', unit('示例社区居民委员会', 13)],
    ['示例家政务工服务', unit('示例家政服务有限公司')],
    ['示例书法院', unit('示例书法院有限公司')],
    ['示例办公安装', unit('示例办公设备有限公司')],
    ['示例公益基金会', unit('示例公益基金会', 10)],
    ['示例宠物医院', unit('示例宠物医院有限公司')],
    ['示例服务器托管', unit('示例网络有限公司')],
    ['示例县信访局', unit('示例县信访局', 2)],
    ['示例市人民政府', unit('示例市人民政府办公室', 2)],
    ['示例网络官网', unit('示例网络科技有限公司', 4, '370000')],
    ['大理青禾示例网', unit('大理青禾示例有限公司', 4, '530000')],
    ['青禾2026', unit('青禾示例有限公司', 4, '500000')],
    ['ABC官网', unit('ABC示例（中国）有限公司')],
    ['示例职业学院', unit('示例职业学院', 3)],
  ])('a unit’s %s', (name, context) => {
    expect(fired(name, context)).toEqual([])
  })
})

describe('names that do not', () => {
  it.each([
    ['杭州生活手账', ['nam-individual-place']],
    ['来宾市散步记', ['nam-individual-place']],
    ['大同古城随笔', ['nam-individual-place']],
    ['YunBianBBS', ['nam-forum-words', 'nam-latin-only']],
    ['云边bbs手账', ['nam-forum-words']],
    ['上海文山路随笔', ['nam-individual-place']],
    ['苏晓禾随笔集', ['nam-individual-person-name']],
    ['我爱中国画', ['nam-state-words']],
    ['山间摄影爱好者', ['nam-individual-words']],
    ['山间音乐手记', ['nam-individual-preapproval']],
    ['山间摄影贴吧', ['nam-forum-words']],
    ['山间公安手记', ['nam-authority-words']],
    ['山间维权手记', ['nam-sensitive']],
    ['20260101', ['nam-digits-only']],
    ['my blog', ['nam-latin-only']],
    ['山间', ['nam-too-short']],
    ['www.shanjian.cn', ['nam-is-domain']],
    ['山间手记★', ['nam-special-chars']],
    ['山间溪边的一百种野花图谱手记', ['nam-individual-length']],
  ])('an individual’s %s', (name, rules) => {
    expect(fired(name, person)).toEqual(rules)
  })

  it.each([
    ['华夏示例网', unit('示例有限公司'), ['nam-state-words']],
    ['示例公安便民', unit('示例有限公司'), ['nam-authority-words']],
    ['示例新闻', unit('示例有限公司'), ['nam-news-word']],
    ['示例影视', unit('示例有限公司'), ['nam-preapproval-word']],
    ['示例书画论坛', unit('示例书画有限公司'), ['nam-forum-words']],
    ['蓝鲸日历', unit('青禾示例有限公司'), ['nam-org-unrelated']],
    ['青禾大学堂学院', unit('青禾示例有限公司'), ['nam-academy-gd']],
    ['青禾导航', unit('青禾示例有限公司', 4, '120000'), ['nam-generic-words']],
    ['青禾Pro', unit('青禾示例有限公司', 4, '500000'), ['nam-latin-cq']],
    ['大理热线', unit('大理示例有限公司', 4, '530000'), ['nam-place-hn-yn']],
  ])('a unit’s %s', (name, context, rules) => {
    expect(fired(name, context)).toEqual(rules)
  })
})
