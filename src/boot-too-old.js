// Runs only in browsers that know no modules, and so never run boot.js.
document.getElementById('boot').removeAttribute('aria-busy');
document.getElementById('boot').className += ' boot--stopped';
document.getElementById('boot-loading').hidden = true;
document.getElementById('boot-too-old').hidden = false;
