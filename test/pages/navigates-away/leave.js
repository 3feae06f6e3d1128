// The third input event takes the page away, as a console does whose session ends in the middle of a fill.
const LEAVE_AT = 3
let inputs = 0

document.addEventListener('input', () => {
  inputs += 1
  if (inputs === LEAVE_AT) location.assign('../no-form/?left=1')
})
