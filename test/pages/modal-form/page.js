document.querySelector('#dialog').showModal()
