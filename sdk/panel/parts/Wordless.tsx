import type { JSX } from 'preact'

/** Stands in for the panel when no language of it could be loaded; hence the words are here. */
export function Wordless(): JSX.Element {
  return (
    <div role="alert" class="notice notice-problem">
      <p lang="zh-CN">备案助手的文字没有加载出来，没有读取也没有改动任何内容。请关闭后重新打开。</p>
      <p lang="en">
        The texts of Beian Assist could not be loaded; nothing was read and nothing changed. Close it and open it again.
      </p>
    </div>
  )
}
