// Real compositions, by the protocol an input method drives the browser with: no synthetic events.

/** An input method for the focused field: `compose` as often as letters are typed, then `commit` or `cancel`. */
export async function inputMethod(page) {
  const session = await page.context().newCDPSession(page);
  return {
    /** The keydown an input method sends for each letter: key "Process", code 229. */
    key: (code) => session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code, windowsVirtualKeyCode: 229 }),
    /** The underlined text so far. */
    compose: (text) => session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
    /** Ends the composition with this text. */
    commit: (text) => session.send('Input.insertText', { text }),
    /** Ends it with none. */
    cancel: () => session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 }),
    /** Letter by letter as pinyin is typed, then committed. */
    async type(pinyin, text) {
      for (let length = 1; length <= pinyin.length; length += 1) {
        await this.key(`Key${pinyin[length - 1].toUpperCase()}`);
        await this.compose(pinyin.slice(0, length));
      }
      await this.commit(text);
    },
  };
}
