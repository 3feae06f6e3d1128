/** Expressions in which a listed word or place stands by chance or means something else. Data. */
export const misleading: readonly string[] = [
  '个人大',
  '工人大',
  '名人大',
  '人大全',
  '人民宿',
  '交流电',
  '社区服务',
  '社区卫生',
  '公安县',
  '三明治',
  '大理石',
  '阿里巴巴',
  '北海道',
  '玉树临风',
  '基金会',
]
