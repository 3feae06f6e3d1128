/** Fields that no person sees or may type into, beside those of the engine's own test (`test/fill/decoys.ts`). */
const label = '负责人手机号码'
const field = (attributes = '') => `<input data-decoy ${attributes}>`
const row = (style: string, attributes = '', around = label) =>
  `<div class="row" style="${style}"><label>${around}</label>${field(attributes)}</div>`

/** Seen when the page is looked at, and yet not to be written: under a name that nothing else has. */
const other = '主体负责人应急联系电话'

/** Thirty-three more, beside those of the engine's own test. */
export const moreDecoys: readonly string[] = [
  row('opacity:.02'),
  `<div style="opacity:.4"><div style="opacity:.4">${row('opacity:.4')}</div></div>`,
  row('transform:scale(.01)'),
  row('transform:rotateY(90deg)'),
  row('transform:rotateX(90deg)'),
  row('transform:translateY(-300vh)'),
  row('position:absolute;left:-100vw;width:50vw'),
  row('position:fixed;top:-20rem'),
  row('margin-top:-9999px;position:absolute'),
  row('zoom:.01'),
  row('font-size:0;height:0;overflow:hidden'),
  row('clip-path:polygon(0 0,0 0,0 0)'),
  row('clip-path:inset(0 100% 0 0)'),
  row(
    'mask-image:linear-gradient(transparent,transparent);-webkit-mask-image:linear-gradient(transparent,transparent)',
  ),
  row('max-width:0;overflow:hidden;white-space:nowrap'),
  row('position:relative;z-index:-1;opacity:0'),
  row('visibility:collapse'),
  row('overflow:auto;width:1px;height:1px'),
  row('position:fixed;top:-2000px;height:200px;width:300px;overflow:auto'),
  row('position:absolute;left:-2000px;height:200px;width:300px;overflow:scroll'),
  `<div hidden="until-found">${row('')}</div>`,
  `<div popover>${row('')}</div>`,
  `<dialog>${row('')}</dialog>`,
  `<template>${row('')}</template>`,
  `<table><tr style="visibility:collapse"><td>${label}</td><td>${field()}</td></tr></table>`,
  `<div style="position:relative">${row('')}<div style="position:absolute;inset:0;background:#fff;z-index:3"></div></div>`,
  `<div inert>${row('', '', other)}</div>`,
  `<fieldset disabled>${row('', '', other)}</fieldset>`,
  row('', 'readonly', other),
  row('', 'type="password"', other),
  row('', 'type="password" autocomplete="one-time-code"', '短信验证码'),
  row('', '', '图形验证码'),
  row('animation:gone .4s .3s forwards', '', other),
]
