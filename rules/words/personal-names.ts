/** A name that ends so already says what kind of personal site it is: 手记, 随笔, 手账, 日志, 摄影集. */
export const GENRE_ENDING = /[记笔账志录谈集]$/

/** Neutral endings of the kind that providers advise for personal sites. Data. */
export const neutralEndings: readonly string[] = ['手记', '随笔', '笔记', '手账']
