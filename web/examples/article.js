// What a system has already, in the examples with an editor: an article, a form, and a server that takes it.

/** Hands the made-up report with two slips to `show`, as a system writes an article into its editor. */
window.openArticle = (show) => {
  fetch('report-with-slips.html')
    .then((response) => response.text())
    .then((page) => show(/<body>([\s\S]*)<\/body>/.exec(page)[1]));
};

// A real system would send the form; the example shows that it would, and what goes along.
document.getElementById('article').addEventListener('submit', (event) => {
  event.preventDefault();
  const { length } = event.target.elements.content.value;
  const how = event.submitter ? event.submitter.textContent : '提交';
  document.getElementById('saved').textContent = `检查通过，已${how}，正文 ${length} 个字符`;
});
