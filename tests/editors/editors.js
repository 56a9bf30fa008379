// How each editor is put on a page and filled. `open` gives the adapter, how to type in a cell, and the editor's own undo.
const modules = '/tests/editors/node_modules';
const bundledTipTap = '/build/editors/tiptap.js';

function script(address) {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = address;
    element.onload = resolve;
    element.onerror = () => reject(new Error(`${address} does not load`));
    document.head.append(element);
  });
}

function styles(address) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  document.head.append(link);
}

function textarea(host, html) {
  const area = document.createElement('textarea');
  area.id = 'content';
  area.name = 'content';
  area.style.cssText = 'width: 100%; height: 400px';
  area.value = html;
  host.append(area);
  return area;
}

/** Both versions: the same calls. */
const tiny = (folder, more) => async (host, html) => {
  await script(`${modules}/${folder}/tinymce.min.js`);
  const target = textarea(host, html);
  const [editor] = await window.tinymce.init({ target, plugins: 'table', menubar: false, ...more });
  return {
    adapter: OgiCheck.tinymce(editor),
    change: (text) => editor.insertContent(text),
    undo: () => editor.undoManager.undo(),
  };
};

export const editors = {
  contenteditable(host, html) {
    const element = document.createElement('div');
    element.contentEditable = 'true';
    element.innerHTML = html;
    host.append(element);
    return {
      adapter: OgiCheck.contentEditable(element),
      change: (text) => document.execCommand('insertText', false, text),
      undo: () => document.execCommand('undo'),
    };
  },

  tinymce8: tiny('tinymce', { license_key: 'gpl', promotion: false }),
  tinymce5: tiny('tinymce5', {}),

  async ckeditor4(host, html) {
    await script(`${modules}/ckeditor4/ckeditor.js`);
    const area = textarea(host, html);
    const editor = window.CKEDITOR.replace(area, { versionCheck: false });
    const adapter = OgiCheck.ckeditor4(editor);
    await adapter.ready();
    return {
      adapter,
      change: (text) => editor.insertText(text),
      undo: () => editor.execCommand('undo'),
    };
  },

  async ckeditor5(host, html) {
    styles(`${modules}/ckeditor5/dist/browser/ckeditor5.css`);
    await script(`${modules}/ckeditor5/dist/browser/ckeditor5.umd.js`);
    const { ClassicEditor, Essentials, Paragraph, Heading, Bold, Table } = window.CKEDITOR;
    const editor = await ClassicEditor.create(textarea(host, html), {
      licenseKey: 'GPL',
      plugins: [Essentials, Paragraph, Heading, Bold, Table],
    });
    return {
      adapter: OgiCheck.ckeditor5(editor),
      change: (text) => editor.execute('insertText', { text }),
      undo: () => editor.execute('undo'),
    };
  },

  async ueditor(host, html) {
    const folder = `${modules}/ueditor/example/public/ueditor`;
    window.UEDITOR_HOME_URL = `${folder}/`;
    await script(`${folder}/ueditor.config.js`);
    await script(`${folder}/ueditor.all.js`);
    const element = document.createElement('script');
    element.type = 'text/plain';
    element.id = 'content';
    element.setAttribute('name', 'content');
    element.innerHTML = html;
    host.append(element);
    const editor = window.UE.getEditor('content', {
      toolbars: [['undo', 'redo']],
      serverUrl: '',
      autoHeightEnabled: false,
      initialFrameHeight: 380,
      enableAutoSave: false,
    });
    const adapter = OgiCheck.ueditor(editor);
    await adapter.ready();
    return {
      adapter,
      change: (text) => editor.execCommand('inserthtml', text),
      undo: () => editor.execCommand('undo'),
    };
  },

  async kindeditor(host, html) {
    styles(`${modules}/kindeditor/themes/default/default.css`);
    await script(`${modules}/kindeditor/kindeditor-all.js`);
    await script(`${modules}/kindeditor/lang/zh-CN.js`);
    const area = textarea(host, html);
    const editor = window.KindEditor.create(area, {
      basePath: `${modules}/kindeditor/`,
      items: ['undo', 'redo'],
    });
    return {
      adapter: OgiCheck.kindeditor(editor),
      change(text) {
        // Its undo looks at keys, which a script does not press.
        editor.addBookmark(false);
        editor.edit.doc.execCommand('insertText', false, text);
        editor.addBookmark(false);
      },
      undo: () => editor.undo(),
    };
  },

  async wangeditor4(host, html) {
    await script(`${modules}/wangeditor/dist/wangEditor.min.js`);
    const editor = new window.wangEditor(host);
    editor.config.historyMaxSize = 30;
    editor.create();
    editor.txt.html(html);
    return {
      adapter: OgiCheck.wangeditor4(editor),
      change: (text) => document.execCommand('insertText', false, text),
      undo: () => editor.history.revoke(),
    };
  },

  async wangeditor5(host, html) {
    styles(`${modules}/@wangeditor/editor/dist/css/style.css`);
    await script(`${modules}/@wangeditor/editor/dist/index.js`);
    const { createEditor, createToolbar } = window.wangEditor;
    const editor = createEditor({ selector: host, html, mode: 'default' });
    createToolbar({ editor, selector: '#bar', config: { toolbarKeys: ['undo', 'redo'] } });
    return {
      adapter: OgiCheck.wangeditor5(editor),
      change: (text) => editor.insertText(text),
      undo: () => editor.undo(),
    };
  },

  /** Not one of those that are walked through: `cannotBeJudged` of walk.js. */
  async quill(host, html) {
    styles(`${modules}/quill/dist/quill.snow.css`);
    await script(`${modules}/quill/dist/quill.js`);
    const editor = new window.Quill(host, { modules: { table: true, toolbar: false } });
    editor.clipboard.dangerouslyPasteHTML(html);
    return { adapter: OgiCheck.contentEditable(editor.root) };
  },

  async tiptap(host, html) {
    const { Editor, StarterKit, TableKit } = await import(bundledTipTap);
    const editor = new Editor({ element: host, extensions: [StarterKit, TableKit], content: html });
    return {
      adapter: OgiCheck.tiptap(editor),
      change: (text) => editor.commands.insertContent(text),
      undo: () => editor.commands.undo(),
    };
  },
};
