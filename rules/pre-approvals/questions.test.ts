import { describe, expect, it } from 'vitest'
import { keywordHits } from './hits.ts'
import { preApprovalItems } from './index.ts'
import { preApprovalQuestions } from './questions.ts'

const asked = (filing: Parameters<typeof preApprovalQuestions>[0]) =>
  preApprovalQuestions(filing).map(({ code, word, field, strength }) => ({ code, word, field, strength }))

describe('pre-approval questions', () => {
  it('name the item, the word and the place', () => {
    expect(
      asked({
        subject: { nature: 4, name: '青禾示例教育有限公司', businessScope: '软件开发;出版物零售' },
        websites: [{ name: '青禾示例', remark: '转载时事' }],
        apps: [{ name: '青禾打车' }],
      }),
    ).toEqual([
      { code: 3, word: '教育', field: 'subject.name', strength: 'review' },
      { code: 2, word: '出版', field: 'subject.businessScope', strength: 'strong' },
      { code: 1, word: '时事', field: 'websites[0].remark', strength: 'strong' },
      { code: 12, word: '打车', field: 'apps[0].name', strength: 'strong' },
    ])
  })

  it('are answered by the declared item and by the declaration', () => {
    const apps = [{ name: '青禾打车', preApprovals: [{ type: 12 }] }]
    expect(asked({ apps })).toEqual([])
    expect(asked({ apps: [{ name: '青禾打车' }], materials: ['notInvolvedCommitment'] })).toEqual([])
    expect(asked({ apps, websites: [{ name: '青禾打车' }] })).toHaveLength(1)
  })

  it('are not raised by what is denied or only looks like a keyword', () => {
    for (const text of ['文化用品', '企业新闻', '动物医院', '视频会议', '佛山青禾', '社区服务']) {
      expect(keywordHits(text, 'name'), text).toEqual([])
    }
    expect(keywordHits('健康咨询（不含诊疗、药品）；软件开发', 'scope')).toEqual([])
    expect(keywordHits('读书笔记，不涉及小说', 'content')).toEqual([])
  })

  it('find a keyword at the end of a long scope', () => {
    expect(keywordHits(`${'软件开发;'.repeat(400)}医疗器械销售`, 'scope')).toMatchObject([{ code: 5 }])
  })

  it('are not raised by any false friend of an item, for that item', () => {
    for (const { code, falseFriends } of preApprovalItems) {
      for (const friend of falseFriends) {
        for (const place of ['name', 'scope', 'content'] as const) {
          expect(
            keywordHits(friend, place).map((hit) => hit.code),
            friend,
          ).not.toContain(code)
        }
      }
    }
  })
})
