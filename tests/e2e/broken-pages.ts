/** Pages whose markup is not as it should be, as pages of the web are, by what is wrong with them. None is about `select`: see `parseHtml`. */
export const BROKEN_PAGES: Readonly<Record<string, string>> = {
  'no tags but its own': '<title>Geese</title><h1>Geese</h1><p>One<p>Two',
  'no body': '<!doctype html><html lang=en><head><title>Geese</title></head><p>One</p></html>',
  'no head': '<html><body><title>Geese</title><p>One',
  'an element before the body': '<head><title>Geese</title></head><div>One</div><body class=a><p>Two</body>',
  'html twice':
    '<!doctype html><!--[if IE]><html class=ie><![endif]--><html class=a><html lang=en><head></head><body id=a><body id=b title=c><p>One',
  'a warning in front':
    'Warning: geese in line 3 <!doctype html><html><head><title>Geese</title></head><body><p>One</body></html>',
  'a body in a comment': '<!-- <body> --><title>Geese</title><p>One<!-- and --!><p>Two',
  'text behind the end': '<html><body><p>One</p></body></html><p>Two</p>Three<!-- a -->',
  'formats closed too late': '<p>1<b>2<i>3</b>4</i>5</p><b>6<div>7<i>8</b>9</div>10</i>',
  'formats left open': '<p><b><i>1<p>2<div>3</i>4<p>5</b>6',
  'links in links': '<a href=a><p>1<a href=b>2</a>3</p></a>4',
  'paragraphs in paragraphs': '<p>1<div>2</div>3</p>4</p><h2>5<h3>6</h2>',
  'text loose in a table': '<table>1<p>2</p><tr>3<td>4<tr><th>5</table>6<table><td>7<table>8</table></table>',
  'a form in a table': '<table><form><tr><td><input><form></table></form><input type=hidden>',
  'lists left open': '<ul><li>1<li>2<ul><li>3</ul><li>4<dl><dt>5<dd>6<dt>7</ul>8',
  'references without an end':
    '<p title="a&copy=1&amp;b&notit">Fish &amp chips &copy2031 &notit; &#150; &#x0; &eacut &eacute AT&T',
  'cut off in a reference': '<p>One &am',
  'cut off in a tag': '<p>One</p><p cla',
  'cut off in a script': '<p>One</p><script>var a = "<p>Two',
  'cut off in a comment': '<p>One</p><!-- <p>Two',
  'a script with a comment in it': '<script><!-- <script> </script> --></script><p>One</script>Two',
  'text for browsers without scripts':
    '<head><noscript><meta name=a></noscript><body><noscript><p>One</p></noscript><p>Two',
  'plain text to the end': '<p>One<plaintext><p>Two</p></plaintext>',
  'text areas and titles':
    '<textarea>\n<p>One</textarea><title><b>Two</title><style><p></style><xmp><p>Three</xmp>',
  templates:
    '<div><template><td>One</td><template>Two</template></template>Three</div><table><template><tr><td>Four</table>',
  'declared shadow roots':
    '<my-story><template shadowrootmode=open><p>One<slot></slot></template>Two</my-story><div><template shadowrootmode=open>Three</template><template shadowrootmode=open>Four</template></div><ul><template shadowrootmode=open>Five</template></ul><p><template shadowrootmode=closed>Six</template>Seven',
  'other namespaces':
    '<svg viewbox="0 0 1 1"><title>One</title><foreignObject><p>Two</foreignObject><a xlink:href=a>Three</svg><math><mi>x<annotation-xml encoding=text/html><p>Four</math><svg><g><p>Five',
  'characters that are none': '<p>a\0b\r\nc\rd\x01<div a\0=b>',
  'odd tags': '<p id=a ID=b class=c/title>One</b></p></x><?php echo 1 ?><!x>Two</br><image src=a></p><1>< p>',
  frames: '<html><frameset><frame src="about:blank"><p>One</frameset><p>Two',
  'a button in a button': '<button>1<p>2<button>3</button>4',
  'more than 512 deep': '<div>'.repeat(600) + '<p>x',
  ruby: '<ruby>1<rp>(<rt>2<rp>)</ruby>3',
};
