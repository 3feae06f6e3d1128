/** Addresses as they are written besides the plain ones: villages and their groups, floors and towers, numbers that end them. */
import { pick, type Random, whole } from './data.ts'

const roads = [...'建设 府前 学院 朝阳 和平 工业 花园 金融 站前 环城 高新 民主 红旗 延安 银河'.split(' ')]
const villages = ['大王庄村', '李家坝村', '下沙村', '三合村', '石桥头村', '杨柳青村', '新民村']
const buildings = ['创业大厦', '财富中心', '软件园', '银座广场', '科创园', '商会大厦', '电子商务产业园']
const residences = ['御景湾', '丽景花园', '金桂苑', '幸福里', '碧水云天', '和顺家园']

/** What stands behind the county in an address. */
function place(r: Random): string {
  const road = `${pick(r, roads)}${pick(r, ['路', '大街', '二路', '南路', '街', '大道'])}${whole(r, 1, 1999)}号`
  return pick(r, [
    () =>
      `${pick(r, ['城关', '红旗', '永安', '龙泉', '太平'])}镇${pick(r, villages)}${whole(r, 1, 18)}组${whole(r, 1, 260)}号`,
    () => `${road}附${whole(r, 1, 30)}号`,
    () =>
      `${road}${pick(r, buildings)}${pick(r, ['A座', 'B座', '1号楼', '3幢', ''])}${whole(r, 2, 28)}层${whole(r, 101, 2899)}室`,
    () => `${road}${pick(r, residences)}${whole(r, 1, 40)}栋${whole(r, 1, 6)}单元${whole(r, 1, 33)}0${whole(r, 1, 6)}`,
    () => `${road}${whole(r, 1, 30)}号楼${whole(r, 1, 6)}门${whole(r, 101, 1606)}号`,
    () => `${road}${pick(r, buildings)}${whole(r, 1, 9)}-${whole(r, 1, 20)}号（自主申报）`,
    () => `${pick(r, residences)}社区${whole(r, 1, 40)}号楼${whole(r, 101, 1802)}`,
  ])()
}

export const addressIn = (r: Random, names: readonly string[]) => names.join('') + place(r)
