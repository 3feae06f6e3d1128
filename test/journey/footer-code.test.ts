import { expect, it } from 'vitest'
import { footerCode } from '../../extension/panel/journey/footer-code.ts'

it('shows the number as issued and leads to the ministry’s register', () => {
  expect(footerCode('粤ICP备12345678号-1')).toBe(
    '<a href="https://beian.miit.gov.cn/" target="_blank" rel="noopener">粤ICP备12345678号-1</a>',
  )
})

it('is text whatever was typed as a number', () => {
  expect(footerCode('</a><script>1</script>')).not.toContain('<script>')
})
