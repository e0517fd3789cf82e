// Real compositions, by the protocol an input method drives the browser with: no synthetic events.

/** Events of the field that a test counts. */
const HEARD = ['compositionstart', 'compositionend'];

/**
 * An input method for the focused field: `compose` as often as letters are typed, then `commit` or `cancel`.
 * `target` is a page, or a frame of another site, which the browser drives apart from its page.
 */
export async function inputMethod(page, target = page) {
  const session = await page.context().newCDPSession(target);
  return {
    /** The keydown an input method sends for each key: named "Process" or as the key itself, always code 229. */
    key: (code, key = 'Process') => session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code, windowsVirtualKeyCode: 229 }),
    /** The underlined text so far. */
    compose: (text) => session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
    /** Ends the composition with this text. */
    commit: (text) => session.send('Input.insertText', { text }),
    /** Ends it with none. */
    cancel: () => session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 }),
    /** Letter by letter as pinyin is typed, not ended. */
    async spell(pinyin) {
      for (let length = 1; length <= pinyin.length; length += 1) {
        await this.key(`Key${pinyin[length - 1].toUpperCase()}`);
        await this.compose(pinyin.slice(0, length));
      }
    },
    /** Letter by letter as pinyin is typed, then committed. */
    async type(pinyin, text) {
      await this.spell(pinyin);
      await this.commit(text);
    },
  };
}

/** Counts beginnings and ends of compositions from now on. */
export async function compositions(page) {
  // By a locator, which finds it in a shadow root too.
  await page.locator('#grid-field').evaluate((field, names) => {
    window.heard = [];
    for (const name of names) field.addEventListener(name, () => window.heard.push(name));
  }, HEARD);
  return () => page.evaluate(() => window.heard);
}
