<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>AboutWindow</name>
    <message>
        <source>About this program</source>
        <translation>关于本程序</translation>
    </message>
    <message>
        <source>Forum Archive {version}

An archive of forum proceedings in which every quotation can be traced to its paragraph.
Nothing leaves this computer. The program is free under the MIT licence.</source>
        <translation>论坛资料库 {version}

收存论坛文件的资料库，每一句引文都能查到所在段落。
任何内容都不会离开这台计算机。本程序依 MIT 许可证免费提供。</translation>
    </message>
</context>
<context>
    <name>BeforeItLeaves</name>
    <message>
        <source>“{words}” stands in no paper of this archive.</source>
        <translation>资料库中没有文件载有“{words}”。</translation>
    </message>
    <message>
        <source>“{words}” wears quotation marks, but the paper only reports it.</source>
        <translation>“{words}”加了引号，但文件中只是转述。</translation>
    </message>
    <message>
        <source>{count} to look at</source>
        <translation>{count} 处待查看</translation>
    </message>
    <message>
        <source>One thing</source>
        <translation>有一处</translation>
    </message>
    <message>
        <source>Two things</source>
        <translation>有两处</translation>
    </message>
    <message>
        <source>Three things</source>
        <translation>有三处</translation>
    </message>
    <message>
        <source>Four things</source>
        <translation>有四处</translation>
    </message>
    <message>
        <source>{count} things</source>
        <translation>有 {count} 处</translation>
    </message>
    <message>
        <source>{things} to look at. Export all the same, or look first?</source>
        <translation>{things}待查看。仍要导出，还是先查看？</translation>
    </message>
    <message>
        <source>The briefing says {said}, the paper says {held}.</source>
        <translation>简报写作{said}，文件原文为{held}。</translation>
    </message>
    <message>
        <source>The briefing adds {said} to the words of the paper.</source>
        <translation>简报在文件原文之外加入了{said}。</translation>
    </message>
    <message>
        <source>The briefing leaves out {held} from the words of the paper.</source>
        <translation>简报漏掉了文件原文中的{held}。</translation>
    </message>
    <message>
        <source>This briefing is marked {own}.</source>
        <translation>本简报的标记为“{own}”。</translation>
    </message>
    <message>
        <source>This briefing has no marking.</source>
        <translation>本简报没有标记。</translation>
    </message>
    <message>
        <source>The paper in footnote {number} is marked {marking}, and so will be every page.</source>
        <translation>脚注 {number} 的文件标记为“{marking}”，每一页也将如此标记。</translation>
    </message>
    <message>
        <source>Footnote {numbers}: the paper’s text no longer has these words.</source>
        <translation>脚注 {numbers}：文件文本中已没有这些字句。</translation>
    </message>
    <message>
        <source>Footnotes {numbers}: the papers’ texts no longer have these words.</source>
        <translation>脚注 {numbers}：文件文本中已没有这些字句。</translation>
    </message>
    <message>
        <source>Footnote {numbers} leads to a paper that was removed.</source>
        <translation>脚注 {numbers} 指向已移除的文件。</translation>
    </message>
    <message>
        <source>Footnotes {numbers} lead to papers that were removed.</source>
        <translation>脚注 {numbers} 指向已移除的文件。</translation>
    </message>
    <message>
        <source>Footnote {numbers} rests on a suggestion that nobody has confirmed.</source>
        <translation>脚注 {numbers} 所依据的建议尚无人确认。</translation>
    </message>
    <message>
        <source>Footnotes {numbers} rest on suggestions that nobody has confirmed.</source>
        <translation>脚注 {numbers} 所依据的建议尚无人确认。</translation>
    </message>
    <message>
        <source>{count} passage stands at the end, not placed in the text.</source>
        <translation>{count} 个段落排在末尾，尚未放入正文。</translation>
    </message>
    <message>
        <source>{count} passages stand at the end, not placed in the text.</source>
        <translation>{count} 个段落排在末尾，尚未放入正文。</translation>
    </message>
    <message>
        <source>Reported speech stands without quotation marks.</source>
        <translation>转述的话没有加引号。</translation>
    </message>
    <message>
        <source>The footnote leads to its paragraph.</source>
        <translation>脚注指向其所在段落。</translation>
    </message>
    <message>
        <source>Each of {count} footnotes leads to its paragraph.</source>
        <translation>{count} 条脚注都指向各自的段落。</translation>
    </message>
</context>
<context>
    <name>BlockEditor</name>
    <message>
        <source>Text of the briefing</source>
        <translation>简报正文</translation>
    </message>
</context>
<context>
    <name>BriefingsPage</name>
    <message>
        <source>Nothing waits to be placed. B collects a passage.</source>
        <translation>没有待放入的段落。按 B 键收集段落。</translation>
    </message>
    <message>
        <source>No briefing yet</source>
        <translation>还没有简报</translation>
    </message>
    <message>
        <source>Search, and press B on a passage: a briefing is begun, and the passage lies in the tray below. Here you place it, write around it and export it to Word with a footnote for each passage. Or begin with your own words.</source>
        <translation>先搜索，在段落上按 B 键：简报随即开始，段落放入下方的收集栏。在这里把段落放入正文，写好前后文字，再导出到 Word，每个段落都带脚注。也可以先写自己的文字。</translation>
    </message>
    <message>
        <source>Begin a briefing</source>
        <translation>开始写简报</translation>
    </message>
    <message>
        <source>New briefing</source>
        <translation>新建简报</translation>
    </message>
    <message>
        <source>Export to Word</source>
        <translation>导出到 Word</translation>
    </message>
    <message>
        <source>Place the next passage</source>
        <translation>放入下一个段落</translation>
    </message>
    <message>
        <source>Add a heading</source>
        <translation>添加标题</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>添加正文</translation>
    </message>
    <message>
        <source>Add a table</source>
        <translation>添加表格</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove this block</source>
        <translation>移除此块</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>斜体</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Remove this briefing</source>
        <translation>移除此简报</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>已写入 {name}。</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>in the text</source>
        <translation>已在正文中</translation>
    </message>
    <message>
        <source>not placed yet</source>
        <translation>尚未放入</translation>
    </message>
    <message>
        <source>quoted</source>
        <translation>直接引语</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>转述</translation>
    </message>
    <message>
        <source>the paper’s words</source>
        <translation>文件原文</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 处</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>待查看</translation>
    </message>
    <message>
        <source>well</source>
        <translation>无误</translation>
    </message>
    <message>
        <source>Use the paper’s words</source>
        <translation>改用文件原文</translation>
    </message>
    <message>
        <source>Review it now</source>
        <translation>现在审核</translation>
    </message>
    <message>
        <source>Raise the marking</source>
        <translation>提高标记级别</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Open the paper</source>
        <translation>打开文件</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove {name} (Del)</source>
        <translation>移除{name} (Del)</translation>
    </message>
</context>
<context>
    <name>CitationBlock</name>
    <message>
        <source>Open the source</source>
        <translation>打开出处</translation>
    </message>
    <message>
        <source>Remove from the briefing</source>
        <translation>从简报中移除</translation>
    </message>
    <message>
        <source>quoted</source>
        <translation>直接引语</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>转述</translation>
    </message>
    <message>
        <source>the paper’s words</source>
        <translation>文件原文</translation>
    </message>
    <message>
        <source>no longer in the paper’s text</source>
        <translation>文件文本中已没有</translation>
    </message>
    <message>
        <source>the paper was removed</source>
        <translation>文件已移除</translation>
    </message>
    <message>
        <source>speaker not confirmed</source>
        <translation>讲话人未确认</translation>
    </message>
    <message>
        <source>not placed yet</source>
        <translation>尚未放入</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Footnote {number}</source>
        <translation>脚注 {number}</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>original</source>
        <translation>原文</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处命中</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处命中</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Usual size of text</source>
        <translation>恢复文字大小</translation>
    </message>
    <message>
        <source>Go to passage…</source>
        <translation>转到段落…</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>复制并附出处</translation>
    </message>
    <message>
        <source>Side by side with its translation</source>
        <translation>与译文对照</translation>
    </message>
    <message>
        <source>To the briefing</source>
        <translation>放入简报</translation>
    </message>
    <message>
        <source>Make a commitment</source>
        <translation>记为承诺</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>移除标注</translation>
    </message>
    <message>
        <source>Show the original file</source>
        <translation>查看原始文件</translation>
    </message>
    <message>
        <source>More like this passage</source>
        <translation>查找类似段落</translation>
    </message>
    <message>
        <source>Search in this paper only</source>
        <translation>仅在本文件中搜索</translation>
    </message>
    <message>
        <source>Highlight in blue</source>
        <translation>蓝色高亮</translation>
    </message>
    <message>
        <source>Highlight in green</source>
        <translation>绿色高亮</translation>
    </message>
    <message>
        <source>Highlight in rose</source>
        <translation>玫红高亮</translation>
    </message>
    <message>
        <source>Highlight in violet</source>
        <translation>紫色高亮</translation>
    </message>
    <message>
        <source>Highlight in sand</source>
        <translation>沙色高亮</translation>
    </message>
</context>
<context>
    <name>CommitmentForm</name>
    <message>
        <source>Say who promises, or which country. Your words are kept.</source>
        <translation>请写明由谁或哪个国家承诺。已写的内容会保留。</translation>
    </message>
    <message>
        <source>Say what is promised. Your words are kept.</source>
        <translation>请写明承诺的内容。已写的内容会保留。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>承诺方</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Voiced by</source>
        <translation>讲话人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>With, to whom</source>
        <translation>合作方、对象</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>措辞</translation>
    </message>
    <message>
        <source>Testable</source>
        <translation>可否核查</translation>
    </message>
    <message>
        <source>Several are divided by semicolons</source>
        <translation>多项之间用分号隔开</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>CommitmentList</name>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>措辞</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>落实情况</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Closure</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>CommitmentPane</name>
    <message>
        <source>No commitment chosen</source>
        <translation>未选择承诺</translation>
    </message>
    <message>
        <source>Choose a cell with the arrow keys or the mouse; Enter opens it here.</source>
        <translation>用方向键或鼠标选择单元格；按 回车键在此打开。</translation>
    </message>
    <message>
        <source>Previous one in this cell</source>
        <translation>本格上一项</translation>
    </message>
    <message>
        <source>Next one in this cell</source>
        <translation>本格下一项</translation>
    </message>
</context>
<context>
    <name>Commitments</name>
    <message>
        <source>1 paper not reviewed</source>
        <translation>1 份文件未审核</translation>
    </message>
    <message>
        <source>{n} papers not reviewed</source>
        <translation>{n} 份文件未审核</translation>
    </message>
    <message>
        <source>{n}st</source>
        <translation>第 {n} 届</translation>
    </message>
    <message>
        <source>{n}nd</source>
        <translation>第 {n} 届</translation>
    </message>
    <message>
        <source>{n}rd</source>
        <translation>第 {n} 届</translation>
    </message>
    <message>
        <source>{n}th</source>
        <translation>第 {n} 届</translation>
    </message>
    <message>
        <source>Not dated</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>none</source>
        <translation>尚未录入</translation>
    </message>
    <message>
        <source>{n} entered</source>
        <translation>已录入 {n} 项</translation>
    </message>
    <message>
        <source>1 paper held, not reviewed</source>
        <translation>存有 1 份文件，未审核</translation>
    </message>
    <message>
        <source>{n} papers held, not reviewed</source>
        <translation>存有 {n} 份文件，未审核</translation>
    </message>
    <message>
        <source>restated later</source>
        <translation>后来重申</translation>
    </message>
    <message>
        <source>restated in {year}</source>
        <translation>{year} 年重申</translation>
    </message>
    <message>
        <source>restated in {years} and {last}</source>
        <translation>{years}、{last} 年重申</translation>
    </message>
    <message>
        <source>No evidence entered as of {day}</source>
        <translation>截至{day}未录入落实情况</translation>
    </message>
    <message>
        <source>{level}, since {day}</source>
        <translation>{level}，自{day}起</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>(“{printed}”)</source>
        <translation>（“{printed}”）</translation>
    </message>
    <message>
        <source>No day can be told</source>
        <translation>无法确定日期</translation>
    </message>
    <message>
        <source>Overdue since {day}</source>
        <translation>已逾期，期限为{day}</translation>
    </message>
    <message>
        <source>Due by {day}</source>
        <translation>{day}到期</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>running</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>due within thirty days</source>
        <translation>三十天内到期</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <translation>已履行</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Not reviewable</source>
        <translation>无法核查</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>reported speech</source>
        <translation>转述的讲话</translation>
    </message>
    <message>
        <source>own speech</source>
        <translation>本人讲话</translation>
    </message>
    <message>
        <source>signed agreement</source>
        <translation>已签署协定</translation>
    </message>
    <message>
        <source>agreement clause</source>
        <translation>协定条款</translation>
    </message>
    <message>
        <source>declaration</source>
        <translation>宣言</translation>
    </message>
    <message>
        <source>the reporter&apos;s narration</source>
        <translation>记者叙述</translation>
    </message>
    <message>
        <source>entered since</source>
        <translation>此后录入</translation>
    </message>
    <message>
        <source>overdue since</source>
        <translation>此后逾期</translation>
    </message>
    <message>
        <source>followed up since</source>
        <translation>此后跟进</translation>
    </message>
    <message>
        <source>restated since</source>
        <translation>此后重申</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>作出承诺</translation>
    </message>
    <message>
        <source>promised again</source>
        <translation>再次承诺</translation>
    </message>
    <message>
        <source>followed up</source>
        <translation>已跟进</translation>
    </message>
    <message>
        <source>searched, nothing found</source>
        <translation>已检索，未发现</translation>
    </message>
    <message>
        <source>due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>firmer</source>
        <translation>措辞更坚定</translation>
    </message>
    <message>
        <source>softer</source>
        <translation>措辞更缓和</translation>
    </message>
    <message>
        <source>a number is new</source>
        <translation>新增数字</translation>
    </message>
    <message>
        <source>the number is another</source>
        <translation>数字有变</translation>
    </message>
    <message>
        <source>the number is not repeated</source>
        <translation>未再提数字</translation>
    </message>
    <message>
        <source>a date is new</source>
        <translation>新增日期</translation>
    </message>
    <message>
        <source>the date is another</source>
        <translation>日期有变</translation>
    </message>
    <message>
        <source>the date is not repeated</source>
        <translation>未再提日期</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>quoted</source>
        <translation>直接引语</translation>
    </message>
    <message>
        <source>reported, not the speaker&apos;s own words</source>
        <translation>转述，非讲话人原话</translation>
    </message>
    <message>
        <source>the paper&apos;s own words</source>
        <translation>文件原文</translation>
    </message>
    <message>
        <source>a call</source>
        <translation>呼吁</translation>
    </message>
    <message>
        <source>as claimed</source>
        <translation>据自称</translation>
    </message>
    <message>
        <source>no text held</source>
        <translation>未存文本</translation>
    </message>
    <message>
        <source>reviewed, none found</source>
        <translation>已审核，未发现</translation>
    </message>
    <message>
        <source>nothing that the filter lets through</source>
        <translation>没有符合筛选的内容</translation>
    </message>
</context>
<context>
    <name>CommitmentsPage</name>
    <message>
        <source>Words in a paper become a commitment by M.</source>
        <translation>在文件中选中字句，按 M 键记为承诺。</translation>
    </message>
    <message>
        <source>Commitment saved.</source>
        <translation>承诺已保存。</translation>
    </message>
    <message>
        <source>Removed. Undo brings it back.</source>
        <translation>已移除。撤销即可恢复。</translation>
    </message>
    <message>
        <source>Follow-up saved.</source>
        <translation>跟进已保存。</translation>
    </message>
    <message>
        <source>Which earlier wording does it repeat?</source>
        <translation>它重申的是哪一次较早的措辞？</translation>
    </message>
    <message>
        <source>Unlink from the earlier wording</source>
        <translation>取消与较早措辞的关联</translation>
    </message>
    <message>
        <source>There is no other commitment of the same country.</source>
        <translation>该国没有其他承诺。</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Commitments, {series}</source>
        <translation>承诺，{series}</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Link an earlier wording</source>
        <translation>关联较早措辞</translation>
    </message>
    <message>
        <source>Open in the reader</source>
        <translation>在阅读窗格中打开</translation>
    </message>
    <message>
        <source>Edit the commitment</source>
        <translation>编辑承诺</translation>
    </message>
    <message>
        <source>Remove the commitment</source>
        <translation>移除承诺</translation>
    </message>
    <message>
        <source>Export the ledger…</source>
        <translation>导出承诺台账…</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Change a block’s style</source>
        <translation>更改块的样式</translation>
    </message>
    <message>
        <source>Change a colour</source>
        <translation>更改颜色</translation>
    </message>
    <message>
        <source>Change a commitment</source>
        <translation>更改承诺</translation>
    </message>
    <message>
        <source>Change a table</source>
        <translation>更改表格</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>更改标题</translation>
    </message>
    <message>
        <source>Confirm a statement by {who}</source>
        <translation>确认 {who} 的发言</translation>
    </message>
    <message>
        <source>Confirm a statement</source>
        <translation>确认发言</translation>
    </message>
    <message>
        <source>Edit a block</source>
        <translation>编辑块</translation>
    </message>
    <message>
        <source>Edit a note</source>
        <translation>编辑批注</translation>
    </message>
    <message>
        <source>Follow up a commitment</source>
        <translation>跟进承诺</translation>
    </message>
    <message>
        <source>Link a restatement</source>
        <translation>关联重申</translation>
    </message>
    <message>
        <source>Link papers</source>
        <translation>关联文件</translation>
    </message>
    <message>
        <source>Mark a passage</source>
        <translation>标注段落</translation>
    </message>
    <message>
        <source>Move a block</source>
        <translation>移动块</translation>
    </message>
    <message>
        <source>Place a passage</source>
        <translation>放入段落</translation>
    </message>
    <message>
        <source>Remove a block</source>
        <translation>移除块</translation>
    </message>
    <message>
        <source>Remove a briefing</source>
        <translation>移除简报</translation>
    </message>
    <message>
        <source>Remove a commitment</source>
        <translation>移除承诺</translation>
    </message>
    <message>
        <source>Remove a note</source>
        <translation>移除批注</translation>
    </message>
    <message>
        <source>Remove the search “{name}”</source>
        <translation>移除检索“{name}”</translation>
    </message>
    <message>
        <source>Save the search “{name}”</source>
        <translation>保存检索“{name}”</translation>
    </message>
    <message>
        <source>Say why it is no commitment</source>
        <translation>说明为何不是承诺</translation>
    </message>
    <message>
        <source>Set marking</source>
        <translation>设定标记</translation>
    </message>
    <message>
        <source>Unlink a restatement</source>
        <translation>取消关联重申</translation>
    </message>
    <message>
        <source>Add a heading</source>
        <translation>添加标题</translation>
    </message>
    <message>
        <source>Add a text</source>
        <translation>添加正文</translation>
    </message>
    <message>
        <source>Add a table</source>
        <translation>添加表格</translation>
    </message>
    <message>
        <source>Add a citation</source>
        <translation>添加引文</translation>
    </message>
    <message>
        <source>Add {n} citations</source>
        <translation>添加 {n} 条引文</translation>
    </message>
    <message>
        <source>Begin “{name}”</source>
        <translation>新建“{name}”</translation>
    </message>
    <message>
        <source>Remove tag “{tag}”</source>
        <translation>移除标签“{tag}”</translation>
    </message>
    <message>
        <source>Tag “{tag}”</source>
        <translation>加标签“{tag}”</translation>
    </message>
    <message>
        <source>Take back the decision on “{words}”</source>
        <translation>收回对“{words}”的决定</translation>
    </message>
    <message>
        <source>Take {name} apart from {who}</source>
        <translation>将{name}与{who}拆分</translation>
    </message>
    <message>
        <source>Remove paper</source>
        <translation>移除文件</translation>
    </message>
    <message>
        <source>Remove {n} papers</source>
        <translation>移除 {n} 份文件</translation>
    </message>
    <message>
        <source>Restore paper</source>
        <translation>恢复文件</translation>
    </message>
    <message>
        <source>Restore {n} papers</source>
        <translation>恢复 {n} 份文件</translation>
    </message>
    <message>
        <source>Confirm obligation by {who}</source>
        <translation>确认 {who} 的义务</translation>
    </message>
    <message>
        <source>Confirm obligation</source>
        <translation>确认义务</translation>
    </message>
    <message>
        <source>Reject obligation by {who}</source>
        <translation>否决 {who} 的义务</translation>
    </message>
    <message>
        <source>Reject obligation</source>
        <translation>否决义务</translation>
    </message>
    <message>
        <source>Confirm pledge by {who}</source>
        <translation>确认 {who} 的许诺</translation>
    </message>
    <message>
        <source>Confirm pledge</source>
        <translation>确认许诺</translation>
    </message>
    <message>
        <source>Reject pledge by {who}</source>
        <translation>否决 {who} 的许诺</translation>
    </message>
    <message>
        <source>Reject pledge</source>
        <translation>否决许诺</translation>
    </message>
    <message>
        <source>Confirm ongoing by {who}</source>
        <translation>确认 {who} 的进行中事项</translation>
    </message>
    <message>
        <source>Confirm ongoing</source>
        <translation>确认进行中事项</translation>
    </message>
    <message>
        <source>Reject ongoing by {who}</source>
        <translation>否决 {who} 的进行中事项</translation>
    </message>
    <message>
        <source>Reject ongoing</source>
        <translation>否决进行中事项</translation>
    </message>
    <message>
        <source>Confirm intention by {who}</source>
        <translation>确认 {who} 的意向</translation>
    </message>
    <message>
        <source>Confirm intention</source>
        <translation>确认意向</translation>
    </message>
    <message>
        <source>Reject intention by {who}</source>
        <translation>否决 {who} 的意向</translation>
    </message>
    <message>
        <source>Reject intention</source>
        <translation>否决意向</translation>
    </message>
    <message>
        <source>Confirm call by {who}</source>
        <translation>确认 {who} 的呼吁</translation>
    </message>
    <message>
        <source>Confirm call</source>
        <translation>确认呼吁</translation>
    </message>
    <message>
        <source>Reject call by {who}</source>
        <translation>否决 {who} 的呼吁</translation>
    </message>
    <message>
        <source>Reject call</source>
        <translation>否决呼吁</translation>
    </message>
    <message>
        <source>Confirm achieved by {who}</source>
        <translation>确认 {who} 的已实现事项</translation>
    </message>
    <message>
        <source>Confirm achieved</source>
        <translation>确认已实现事项</translation>
    </message>
    <message>
        <source>Reject achieved by {who}</source>
        <translation>否决 {who} 的已实现事项</translation>
    </message>
    <message>
        <source>Reject achieved</source>
        <translation>否决已实现事项</translation>
    </message>
    <message>
        <source>Reject a statement by {who}</source>
        <translation>否决 {who} 的发言</translation>
    </message>
    <message>
        <source>Reject a statement</source>
        <translation>否决发言</translation>
    </message>
    <message>
        <source>Join {names}</source>
        <translation>合并 {names}</translation>
    </message>
    <message>
        <source>Keep {names} apart</source>
        <translation>不合并 {names}</translation>
    </message>
    <message>
        <source>Set the date of “{title}”</source>
        <translation>设定“{title}”的日期</translation>
    </message>
    <message>
        <source>Keep the date as printed of “{title}”</source>
        <translation>照原文保留“{title}”的日期</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Where this comes from</source>
        <translation>来源依据</translation>
    </message>
</context>
<context>
    <name>DetailView</name>
    <message>
        <source>The chosen commitment</source>
        <translation>所选承诺</translation>
    </message>
    <message>
        <source>Link an earlier wording (C)</source>
        <translation>关联较早措辞 (C)</translation>
    </message>
    <message>
        <source>entered by {who}, {day}</source>
        <translation>{who}录入，{day}</translation>
    </message>
    <message>
        <source>Open (O)</source>
        <translation>打开 (O)</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>官方文本</translation>
    </message>
    <message>
        <source>as reported</source>
        <translation>据转述</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>落实情况</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Closure</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Testable</source>
        <translation>可否核查</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Edit (F2)</source>
        <translation>编辑 (F2)</translation>
    </message>
    <message>
        <source>Remove (Del)</source>
        <translation>移除 (Del)</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Export the briefing</source>
        <translation>导出简报</translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message>
        <source>Country of the speaker</source>
        <translation>讲话人国家</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>讲话人</translation>
    </message>
    <message>
        <source>Kind of paper</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>论坛</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>措辞</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>落实情况</translation>
    </message>
    <message>
        <source>Closure</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>最新变化</translation>
    </message>
    <message>
        <source>New since</source>
        <translation>此后新增</translation>
    </message>
    <message>
        <source>Only what was entered, restated or followed up, or fell due</source>
        <translation>仅显示新录入、重申、跟进或到期的内容</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>FollowUpForm</name>
    <message>
        <source>no passage chosen</source>
        <translation>未选择段落</translation>
    </message>
    <message>
        <source>what you searched for and did not find</source>
        <translation>搜索过而未找到的内容</translation>
    </message>
    <message>
        <source>The reader shows no passage yet. Open a paper and choose one there.</source>
        <translation>阅读窗格中还没有段落。请打开文件并选择段落。</translation>
    </message>
    <message>
        <source>A follow-up needs a passage, or a dated search that found nothing. Your note is kept.</source>
        <translation>跟进须有段落为据，或有注明日期而无结果的搜索。已写的备注会保留。</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Use the passage in the reader</source>
        <translation>采用阅读窗格中的段落</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>落实情况</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>or searched</source>
        <translation>或搜索过</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>The archive enters neither evidence nor closure. Each follow-up needs a passage, or a dated search that found nothing.</source>
        <translation>资料库不会自行填写落实情况或结案。每次跟进须有段落为据，或有注明日期而无结果的搜索。</translation>
    </message>
</context>
<context>
    <name>Grounds</name>
    <message>
        <source>the file says so</source>
        <translation>文件本身注明</translation>
    </message>
    <message>
        <source>the file says “{words}”</source>
        <translation>文件注明“{words}”</translation>
    </message>
    <message>
        <source>no rule knew it</source>
        <translation>没有规则能识别</translation>
    </message>
    <message>
        <source>it names one speaker and a forum</source>
        <translation>注明一名讲话人和一个论坛</translation>
    </message>
    <message>
        <source>it speaks in the first person</source>
        <translation>以第一人称讲述</translation>
    </message>
    <message>
        <source>it has articles and parties</source>
        <translation>有条款和缔约方</translation>
    </message>
    <message>
        <source>its headings name the speakers</source>
        <translation>小标题注明讲话人</translation>
    </message>
    <message>
        <source>it has a dateline and reports what was said</source>
        <translation>有电头并报道讲话内容</translation>
    </message>
    <message>
        <source>its title says so</source>
        <translation>标题如此注明</translation>
    </message>
    <message>
        <source>it has a byline and reports what was said</source>
        <translation>有记者署名并报道讲话内容</translation>
    </message>
    <message>
        <source>it reports what several people said</source>
        <translation>报道了多人的讲话</translation>
    </message>
    <message>
        <source>the first heading of the paper</source>
        <translation>文件的第一个标题</translation>
    </message>
    <message>
        <source>the first words; no title is printed</source>
        <translation>取开头字句；未印标题</translation>
    </message>
    <message>
        <source>it was given with the file</source>
        <translation>随文件提供</translation>
    </message>
    <message>
        <source>read from the script and the words</source>
        <translation>据文字和用词判断</translation>
    </message>
    <message>
        <source>the paper prints it</source>
        <translation>文件中印明</translation>
    </message>
    <message>
        <source>the date printed for the event</source>
        <translation>文件所印的会议日期</translation>
    </message>
    <message>
        <source>the dateline of a news report</source>
        <translation>新闻报道的电头</translation>
    </message>
    <message>
        <source>the name of the file</source>
        <translation>据文件名</translation>
    </message>
    <message>
        <source>the first full date of the paper</source>
        <translation>文件中第一个完整日期</translation>
    </message>
    <message>
        <source>where the event was held</source>
        <translation>会议举办地</translation>
    </message>
    <message>
        <source>the first forum that the paper names</source>
        <translation>文件中首个提到的论坛</translation>
    </message>
    <message>
        <source>the paper prints that it is one</source>
        <translation>文件中如此印明</translation>
    </message>
    <message>
        <source>odd English: {slips}</source>
        <translation>英语不规范：{slips}</translation>
    </message>
    <message>
        <source>the title names it</source>
        <translation>标题中提到</translation>
    </message>
    <message>
        <source>the heading of the speech</source>
        <translation>讲话的题头</translation>
    </message>
    <message>
        <source>a line under the title says so</source>
        <translation>标题下一行注明</translation>
    </message>
    <message>
        <source>it was not understood as a date</source>
        <translation>未能识别为日期</translation>
    </message>
    <message>
        <source>no such day exists</source>
        <translation>没有这一天</translation>
    </message>
    <message>
        <source>the range runs backwards</source>
        <translation>起止日期颠倒</translation>
    </message>
    <message>
        <source>the year is not printed; {year} is taken from the paper</source>
        <translation>未印年份；{year} 年取自文件</translation>
    </message>
    <message>
        <source>the year is not printed</source>
        <translation>未印年份</translation>
    </message>
    <message>
        <source>it counts from the date of the paper</source>
        <translation>自文件日期起算</translation>
    </message>
    <message>
        <source>the day and the month could be either way round</source>
        <translation>日与月的先后不明</translation>
    </message>
    <message>
        <source>the paper is one speech and names its speaker</source>
        <translation>文件为一篇讲话并注明讲话人</translation>
    </message>
    <message>
        <source>a heading of the transcript names the speaker</source>
        <translation>会议实录的小标题注明讲话人</translation>
    </message>
    <message>
        <source>the paper prints “{words}”, not a name</source>
        <translation>文件写的是“{words}”，不是姓名</translation>
    </message>
    <message>
        <source>“who” is the name that stands before it</source>
        <translation>“who”指前面的姓名</translation>
    </message>
    <message>
        <source>post and country are those printed with the same name before</source>
        <translation>职务和国家取自前文同一姓名处</translation>
    </message>
    <message>
        <source>a source, a reporting verb and “that”</source>
        <translation>有来源、转述动词和“that”</translation>
    </message>
    <message>
        <source>a source and “…, saying”</source>
        <translation>有来源和“…, saying”</translation>
    </message>
    <message>
        <source>a source, a reporting verb and a colon</source>
        <translation>有来源、转述动词和冒号</translation>
    </message>
    <message>
        <source>a headline that begins with a name and a colon</source>
        <translation>以姓名和冒号开头的标题</translation>
    </message>
    <message>
        <source>a source, a reporting verb and a clause</source>
        <translation>有来源、转述动词和从句</translation>
    </message>
    <message>
        <source>a source, a reporting verb and quoted words</source>
        <translation>有来源、转述动词和引语</translation>
    </message>
    <message>
        <source>quoted words on both sides of their cue</source>
        <translation>提示语前后均有引语</translation>
    </message>
    <message>
        <source>quoted words, then who said them</source>
        <translation>先引语，后注明讲话人</translation>
    </message>
    <message>
        <source>a whole quotation, then a sentence that only says who said it</source>
        <translation>先整段引语，再以一句注明讲话人</translation>
    </message>
    <message>
        <source>quoted words, then “said” and a source</source>
        <translation>先引语，后“said”和来源</translation>
    </message>
    <message>
        <source>a clause, then who said it</source>
        <translation>先分句，后注明讲话人</translation>
    </message>
    <message>
        <source>a clause on both sides of who said it</source>
        <translation>说话人两侧各有分句</translation>
    </message>
    <message>
        <source>a participle such as “adding”, then a clause</source>
        <translation>分词（如“adding”）后接分句</translation>
    </message>
    <message>
        <source>a source, a verb of stance or request and its object</source>
        <translation>来源、表态或请求动词及其宾语</translation>
    </message>
    <message>
        <source>an item of a list that begins with its act</source>
        <translation>以行动开头的列表项</translation>
    </message>
    <message>
        <source>a clause, then “said” and a source</source>
        <translation>先分句，后“said”和来源</translation>
    </message>
    <message>
        <source>“according to” and a source, then a clause</source>
        <translation>先“according to”和来源，后分句</translation>
    </message>
    <message>
        <source>a clause, then “according to” and a source</source>
        <translation>先分句，后“according to”和来源</translation>
    </message>
    <message>
        <source>draft lexicon, not measured</source>
        <translation>词表为草稿，未经测算</translation>
    </message>
    <message>
        <source>the names differ in case or marks only</source>
        <translation>姓名仅大小写或符号不同</translation>
    </message>
    <message>
        <source>the same words in another order</source>
        <translation>用词相同，次序不同</translation>
    </message>
    <message>
        <source>one letter differs</source>
        <translation>相差一个字母</translation>
    </message>
    <message>
        <source>two letters differ</source>
        <translation>相差两个字母</translation>
    </message>
    <message>
        <source>the same post</source>
        <translation>职务相同</translation>
    </message>
    <message>
        <source>the same body</source>
        <translation>机构相同</translation>
    </message>
    <message>
        <source>the same country</source>
        <translation>国家相同</translation>
    </message>
    <message>
        <source>one of the names has neither post nor country</source>
        <translation>其中一个姓名既无职务也无国家</translation>
    </message>
    <message>
        <source>the wording “{words}”</source>
        <translation>措辞“{words}”</translation>
    </message>
    <message>
        <source>who is bound is a state: {country}</source>
        <translation>承诺方是国家：{country}</translation>
    </message>
    <message>
        <source>voiced by a named speaker, {name}</source>
        <translation>由具名讲话人{name}说出</translation>
    </message>
    <message>
        <source>no date, no amount: it may be courtesy</source>
        <translation>无日期、无数量：可能是客套话</translation>
    </message>
    <message>
        <source>paragraphs inferred</source>
        <translation>段落划分为推断所得</translation>
    </message>
    <message>
        <source>read as {encoding}; tell the archive if that is wrong</source>
        <translation>按 {encoding} 编码读取；如有误请告知资料库</translation>
    </message>
    <message>
        <source>much of its text cannot be made out; OCR it</source>
        <translation>大部分文字无法辨认；请做文字识别</translation>
    </message>
</context>
<context>
    <name>HeadingBlock</name>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Search for something first.</source>
        <translation>请先检索。</translation>
    </message>
    <message>
        <source>Saved “{name}”. It stands on the start page and under Ctrl+K.</source>
        <translation>已保存“{name}”。可在起始页或按 Ctrl+K 找到。</translation>
    </message>
    <message>
        <source>Removed “{name}”. Undo brings it back.</source>
        <translation>已移除“{name}”。撤销即可恢复。</translation>
    </message>
</context>
<context>
    <name>KeptSearches</name>
    <message>
        <source>Saved searches</source>
        <translation>已保存的检索</translation>
    </message>
    <message>
        <source>Searched lately</source>
        <translation>最近检索</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>移除“{name}”</translation>
    </message>
</context>
<context>
    <name>KeysWindow</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>LedgerExport</name>
    <message>
        <source>Another program has {wanted} open. Saved beside it as {name}.</source>
        <translation>{wanted} 正被其他程序打开。已另存为同一文件夹中的 {name}。</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>已保存为 {name}。</translation>
    </message>
    <message>
        <source>Export the ledger</source>
        <translation>导出承诺台账</translation>
    </message>
</context>
<context>
    <name>LedgerView</name>
    <message>
        <source>Commitments day by day</source>
        <translation>按日期排列的承诺</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>论坛</translation>
    </message>
    <message>
        <source>The forum whose meetings are shown</source>
        <translation>显示哪个论坛的会议</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>显示方式</translation>
    </message>
    <message>
        <source>Filter ({n})</source>
        <translation>筛选 ({n})</translation>
    </message>
    <message>
        <source>Papers that name no forum</source>
        <translation>未注明论坛的文件</translation>
    </message>
    <message>
        <source>All papers</source>
        <translation>全部文件</translation>
    </message>
    <message>
        <source>Nothing passes the filter</source>
        <translation>没有符合筛选的内容</translation>
    </message>
    <message>
        <source>Choose “any” in some of its fields, or clear the filter.</source>
        <translation>请将部分条件改为“不限”，或清除筛选。</translation>
    </message>
    <message>
        <source>No commitment is entered yet</source>
        <translation>尚未录入承诺</translation>
    </message>
    <message>
        <source>Choose words in a paper and press M, or confirm what the archive suggests under Review.</source>
        <translation>在文件中选中字句并按 M 键，或在“审核”中确认资料库的建议。</translation>
    </message>
    <message>
        <source>Commitments as a list</source>
        <translation>承诺列表</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>措辞</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>落实情况</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Title and file</source>
        <translation>标题与文件名</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Date as printed, as kept</source>
        <translation>日期（原文、规范）</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>论坛</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>讲话人</translation>
    </message>
    <message>
        <source>translation of</source>
        <translation>译自</translation>
    </message>
    <message>
        <source>version of</source>
        <translation>版本，另见</translation>
    </message>
    <message>
        <source>attached to</source>
        <translation>附于</translation>
    </message>
    <message>
        <source>no date found</source>
        <translation>未发现日期</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>translated</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>machine translation</source>
        <translation>机器翻译</translation>
    </message>
    <message>
        <source>no single speaker</source>
        <translation>无单一讲话人</translation>
    </message>
    <message>
        <source>{n} name spelled two ways</source>
        <translation>{n} 个人名有两种写法</translation>
    </message>
    <message>
        <source>{n} names spelled two ways</source>
        <translation>{n} 个人名有两种写法</translation>
    </message>
    <message>
        <source>What to change</source>
        <translation>要更改的项目</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>取消 (Esc)</translation>
    </message>
    <message>
        <source>Change {n} paper:</source>
        <translation>更改 {n} 份文件：</translation>
    </message>
    <message>
        <source>Change {n} papers:</source>
        <translation>更改 {n} 份文件：</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Change selected…</source>
        <translation>更改所选…</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>All as shown</source>
        <translation>全部照所示确认</translation>
    </message>
    <message>
        <source>Open in the reader</source>
        <translation>在阅读窗格中打开</translation>
    </message>
    <message>
        <source>Remove from the archive…</source>
        <translation>从资料库移除…</translation>
    </message>
    <message>
        <source>Restore removed papers</source>
        <translation>恢复已移除的文件</translation>
    </message>
    <message>
        <source>Purge…</source>
        <translation>彻底销毁…</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>来源依据</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Handling marking</source>
        <translation>处理标记</translation>
    </message>
    <message>
        <source>No marking</source>
        <translation>无标记</translation>
    </message>
    <message>
        <source>Choose a paper to see what is known of it and why.</source>
        <translation>选择一份文件，查看其已知信息及依据。</translation>
    </message>
    <message>
        <source>{n} passage</source>
        <translation>{n} 个段落</translation>
    </message>
    <message>
        <source>{n} passages</source>
        <translation>{n} 个段落</translation>
    </message>
    <message>
        <source>Inferred: the only one who is quoted.</source>
        <translation>推断：唯一被引述的人。</translation>
    </message>
    <message>
        <source>Known elsewhere as {id}</source>
        <translation>其他编号：{id}</translation>
    </message>
    <message>
        <source>Found at {path}</source>
        <translation>位置：{path}</translation>
    </message>
    <message>
        <source>14 September 2023, 2023-09-14 or 2023</source>
        <translation>2023年9月14日、2023-09-14 或 2023</translation>
    </message>
    <message>
        <source>Marks: {words}</source>
        <translation>说明：{words}</translation>
    </message>
    <message>
        <source>Remove {n} paper from the archive? It is kept under Removed and can be restored.</source>
        <translation>从资料库移除 {n} 份文件？文件将留在“已移除”中，可以恢复。</translation>
    </message>
    <message>
        <source>Remove {n} papers from the archive? They are kept under Removed and can be restored.</source>
        <translation>从资料库移除 {n} 份文件？文件将留在“已移除”中，可以恢复。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Destroy a paper for good</source>
        <translation>彻底销毁文件</translation>
    </message>
    <message>
        <source>Destroy “{title}”?</source>
        <translation>销毁“{title}”？</translation>
    </message>
    <message>
        <source>I know that this cannot be undone</source>
        <translation>我知道此操作无法撤销</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>销毁</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>{n} note or highlight</source>
        <translation>{n} 条批注或高亮</translation>
    </message>
    <message>
        <source>{n} notes and highlights</source>
        <translation>{n} 条批注和高亮</translation>
    </message>
    <message>
        <source>{n} commitment</source>
        <translation>{n} 项承诺</translation>
    </message>
    <message>
        <source>{n} commitments</source>
        <translation>{n} 项承诺</translation>
    </message>
    <message>
        <source>{n} decision on a statement</source>
        <translation>{n} 项发言审核决定</translation>
    </message>
    <message>
        <source>{n} decisions on statements</source>
        <translation>{n} 项发言审核决定</translation>
    </message>
    <message>
        <source>{n} citation in a briefing</source>
        <translation>{n} 处简报引文</translation>
    </message>
    <message>
        <source>{n} citations in briefings</source>
        <translation>{n} 处简报引文</translation>
    </message>
    <message>
        <source>The original, its text and every backup of the archive go for good.</source>
        <translation>原件、文本以及资料库的全部备份都将永久删除。</translation>
    </message>
    <message>
        <source>With it go {list}.</source>
        <translation>一并删除的有：{list}。</translation>
    </message>
    <message>
        <source>To hide a paper and keep it, choose Remove instead.</source>
        <translation>如只想隐藏而保留文件，请改用“移除”。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Enter dates</source>
        <translation>录入日期</translation>
    </message>
    <message>
        <source>Files set aside</source>
        <translation>未收入的文件</translation>
    </message>
    <message>
        <source>The originals are untouched and stay where they were.</source>
        <translation>原件未作改动，仍在原处。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Copy this list</source>
        <translation>复制此清单</translation>
    </message>
    <message>
        <source>{n} file set aside</source>
        <translation>{n} 个文件未收入</translation>
    </message>
    <message>
        <source>{n} files set aside</source>
        <translation>{n} 个文件未收入</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>未收入</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Which papers are listed</source>
        <translation>列出哪些文件</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>{name} and {n} more</source>
        <translation>{name} 等另 {n} 项</translation>
    </message>
    <message>
        <source>looking for papers</source>
        <translation>正在查找文件</translation>
    </message>
    <message>
        <source>{n} of {m}</source>
        <translation>{n} / {m}</translation>
    </message>
    <message>
        <source>{count} · paused</source>
        <translation>{count} · 已暂停</translation>
    </message>
    <message>
        <source>reading {file}</source>
        <translation>正在读取 {file}</translation>
    </message>
    <message>
        <source>Stopped. {n} of {m} files were read, {p} papers are in; the other {rest} were not touched.</source>
        <translation>已停止。{m} 个文件中读取了 {n} 个，收入 {p} 份文件；其余 {rest} 个未动。</translation>
    </message>
    <message>
        <source>Stopped. {p} of {m} papers are in; the other {rest} were not touched.</source>
        <translation>已停止。{m} 份文件中收入了 {p} 份；其余 {rest} 份未动。</translation>
    </message>
    <message>
        <source>Taken in: {n} paper.</source>
        <translation>已收入 {n} 份文件。</translation>
    </message>
    <message>
        <source>Taken in: {n} papers.</source>
        <translation>已收入 {n} 份文件。</translation>
    </message>
    <message>
        <source>{n} was there already, byte for byte; it is not needed twice.</source>
        <translation>{n} 份与库中文件逐字节相同，不再重复收入。</translation>
    </message>
    <message>
        <source>{n} were there already, byte for byte; they are not needed twice.</source>
        <translation>{n} 份与库中文件逐字节相同，不再重复收入。</translation>
    </message>
    <message>
        <source>{n} was set aside.</source>
        <translation>{n} 个未收入。</translation>
    </message>
    <message>
        <source>{n} were set aside.</source>
        <translation>{n} 个未收入。</translation>
    </message>
    <message>
        <source>Add a folder of papers</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>Add papers</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>几秒钟</translation>
    </message>
    <message>
        <source>about {n} seconds</source>
        <translation>约 {n} 秒</translation>
    </message>
    <message>
        <source>about {n} minute</source>
        <translation>约 {n} 分钟</translation>
    </message>
    <message>
        <source>about {n} minutes</source>
        <translation>约 {n} 分钟</translation>
    </message>
    <message>
        <source>about {n} hour</source>
        <translation>约 {n} 小时</translation>
    </message>
    <message>
        <source>about {n} hours</source>
        <translation>约 {n} 小时</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文件库</translation>
    </message>
    <message>
        <source>Filter by words (Ctrl+F)</source>
        <translation>按字词筛选 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>按字词筛选</translation>
    </message>
    <message>
        <source>No papers yet</source>
        <translation>还没有文件</translation>
    </message>
    <message>
        <source>Add a folder, or drop files and folders here. Originals stay where they are.</source>
        <translation>请添加文件夹，或把文件和文件夹拖到这里。原件保留在原处。</translation>
    </message>
    <message>
        <source>{n} paper</source>
        <translation>{n} 份文件</translation>
    </message>
    <message>
        <source>{n} papers</source>
        <translation>{n} 份文件</translation>
    </message>
    <message>
        <source>Taken in just now: {n} paper</source>
        <translation>刚刚收入 {n} 份文件</translation>
    </message>
    <message>
        <source>Taken in just now: {n} papers</source>
        <translation>刚刚收入 {n} 份文件</translation>
    </message>
    <message>
        <source>{n} with something to check</source>
        <translation>{n} 份待核对</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>讲话人</translation>
    </message>
    <message>
        <source>Post of the speaker</source>
        <translation>讲话人职务</translation>
    </message>
    <message>
        <source>Body of the speaker</source>
        <translation>讲话人机构</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布机构</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>no day understood</source>
        <translation>未能识别日期</translation>
    </message>
    <message>
        <source>d</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>Set by a person: {why}.</source>
        <translation>人工设定：{why}。</translation>
    </message>
    <message>
        <source>Stated: {why}.</source>
        <translation>明示：{why}。</translation>
    </message>
    <message>
        <source>Inferred: {why}.</source>
        <translation>推断：{why}。</translation>
    </message>
    <message>
        <source>A guess: {why}.</source>
        <translation>猜测：{why}。</translation>
    </message>
    <message>
        <source>Doubtful: {doubt}.</source>
        <translation>存疑：{doubt}。</translation>
    </message>
    <message>
        <source>Others say: {others}.</source>
        <translation>另有说法：{others}。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{archive} – Forum Archive</source>
        <translation>{archive} – 论坛资料库</translation>
    </message>
</context>
<context>
    <name>Margin</name>
    <message>
        <source>Who speaks, and notes</source>
        <translation>讲话人与批注</translation>
    </message>
    <message>
        <source>Click beside a passage to write a note (N)</source>
        <translation>点击段落旁边可写批注 (N)</translation>
    </message>
    <message>
        <source>quoted</source>
        <translation>直接引语</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>转述</translation>
    </message>
    <message>
        <source>partly quoted</source>
        <translation>部分引语</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Speaker not stated</source>
        <translation>未注明讲话人</translation>
    </message>
    <message>
        <source>Same as {name}? Decide</source>
        <translation>与{name}是同一人？请判定</translation>
    </message>
    <message>
        <source>Commitment suggested</source>
        <translation>建议为承诺</translation>
    </message>
    <message>
        <source>Commitment recorded</source>
        <translation>已记为承诺</translation>
    </message>
    <message>
        <source>This note was made on an earlier text. The words were found again here.</source>
        <translation>此批注写于较早的文本，相应字句已在此处重新找到。</translation>
    </message>
    <message>
        <source>There are two versions of this note.</source>
        <translation>此批注有两个版本。</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Note, with #tags at its end</source>
        <translation>批注，末尾可加 #标签</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>保存批注</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>标签，以逗号分隔</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Go to passage number</source>
        <translation>转到段落编号</translation>
    </message>
    <message>
        <source>Go to the passage</source>
        <translation>转到段落</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>obligation</source>
        <translation>义务</translation>
    </message>
    <message>
        <source>pledge</source>
        <translation>许诺</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>intention</source>
        <translation>意向</translation>
    </message>
    <message>
        <source>call</source>
        <translation>呼吁</translation>
    </message>
    <message>
        <source>achieved</source>
        <translation>已实现</translation>
    </message>
    <message>
        <source>no evidence entered</source>
        <translation>未录入落实情况</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>limited</source>
        <translation>进展有限</translation>
    </message>
    <message>
        <source>substantial</source>
        <translation>进展显著</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>明示</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>推断</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>猜测</translation>
    </message>
    <message>
        <source>as printed, doubtful</source>
        <translation>照原文，存疑</translation>
    </message>
    <message>
        <source>set by you</source>
        <translation>由您设定</translation>
    </message>
</context>
<context>
    <name>MatrixDelegate</name>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>另 {n} 项</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Commitments by country</source>
        <translation>各国承诺</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>Find a command, paper or person</source>
        <translation>查找命令、文件或人物</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>文件库(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>审核(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Briefing</source>
        <translation>简报(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Show the details</source>
        <translation>显示详情</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Put away (Esc)</source>
        <translation>收起 (Esc)</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>复制详情</translation>
    </message>
</context>
<context>
    <name>MovedSection</name>
    <message>
        <source>How the wording moved</source>
        <translation>措辞的变化</translation>
    </message>
    <message>
        <source>Open {where}</source>
        <translation>打开{where}</translation>
    </message>
    <message>
        <source> – this one</source>
        <translation> – 本项</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Alt+Down chooses, Enter takes, Esc closes</source>
        <translation>Alt+↓ 选择，Enter 采用，Esc 关闭</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>Heading without words</source>
        <translation>空标题</translation>
    </message>
    <message>
        <source>Table of commitments</source>
        <translation>承诺表</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Empty text</source>
        <translation>空正文</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Outline of the briefing</source>
        <translation>简报提纲</translation>
    </message>
</context>
<context>
    <name>OwnPapers</name>
    <message>
        <source>Your own papers</source>
        <translation>您自己的文件</translation>
    </message>
    <message>
        <source>Drop a folder here. Word, PDF, HTML, text and e-mail are read.
The files are copied; your originals stay as they are.</source>
        <translation>把文件夹拖到这里。可读取 Word、PDF、HTML、文本和电子邮件。
文件会被复制；原件保持不变。</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Preview of the pages</source>
        <translation>页面预览</translation>
    </message>
</context>
<context>
    <name>Pair</name>
    <message>
        <source>Text of the paper</source>
        <translation>文件文本</translation>
    </message>
    <message>
        <source>Text of the other half of the pair</source>
        <translation>对照文本</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find a command, paper or person</source>
        <translation>查找命令、文件或人物</translation>
    </message>
    <message>
        <source>A command, a paper, a person, a briefing</source>
        <translation>命令、文件、人物、简报</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>匹配项</translation>
    </message>
</context>
<context>
    <name>PaletteModel</name>
    <message>
        <source>paper</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>commitment</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>briefing</source>
        <translation>简报</translation>
    </message>
    <message>
        <source>saved search</source>
        <translation>已保存的检索</translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message>
        <source>Speech</source>
        <translation>讲话</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协定</translation>
    </message>
    <message>
        <source>News report</source>
        <translation>新闻报道</translation>
    </message>
    <message>
        <source>Communiqué</source>
        <translation>公报</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>会议实录</translation>
    </message>
    <message>
        <source>Other paper</source>
        <translation>其他文件</translation>
    </message>
    <message>
        <source>Language not known</source>
        <translation>语言不详</translation>
    </message>
</context>
<context>
    <name>PassageActs</name>
    <message>
        <source>Briefing of {day}</source>
        <translation>{day}简报</translation>
    </message>
    <message>
        <source>Marked.</source>
        <translation>已标注。</translation>
    </message>
    <message>
        <source>Note saved.</source>
        <translation>批注已保存。</translation>
    </message>
    <message>
        <source>Tagged #{tag}.</source>
        <translation>已加标签 #{tag}。</translation>
    </message>
    <message>
        <source>Tag #{tag} removed.</source>
        <translation>已移除标签 #{tag}。</translation>
    </message>
    <message>
        <source>Colour changed.</source>
        <translation>颜色已更改。</translation>
    </message>
    <message>
        <source>Mark removed. Undo brings it back.</source>
        <translation>标注已移除。撤销即可恢复。</translation>
    </message>
    <message>
        <source>{n} passages collected for “{name}”.</source>
        <translation>已为“{name}”收集 {n} 个段落。</translation>
    </message>
    <message>
        <source>{n} passages collected for “{name}”, which held {m} already.</source>
        <translation>已为“{name}”收集 {n} 个段落，另有 {m} 个原已收入。</translation>
    </message>
    <message>
        <source>Choose a passage first.</source>
        <translation>请先选择段落。</translation>
    </message>
    <message>
        <source>Copied with its citation.</source>
        <translation>已复制并附出处。</translation>
    </message>
    <message>
        <source>“{name}” holds this passage already.</source>
        <translation>“{name}”中已有此段落。</translation>
    </message>
    <message>
        <source>Began “{name}” with this passage.</source>
        <translation>已用此段落新建“{name}”。</translation>
    </message>
    <message>
        <source>Collected for “{name}”.</source>
        <translation>已收集到“{name}”。</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Posts</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Forums</source>
        <translation>论坛</translation>
    </message>
    <message>
        <source>Spelled</source>
        <translation>写法</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Take {name} apart</source>
        <translation>拆分{name}</translation>
    </message>
    <message>
        <source>Make this spelling a person of its own again</source>
        <translation>将此写法重新列为单独的人</translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation>显示{name}</translation>
    </message>
    <message>
        <source>Show this person</source>
        <translation>显示此人</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open {where}</source>
        <translation>打开{where}</translation>
    </message>
    <message>
        <source>Open in the reader</source>
        <translation>在阅读窗格中打开</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>两个人</translation>
    </message>
    <message>
        <source>{first} and {second}: one person?</source>
        <translation>{first}与{second}：是同一人吗？</translation>
    </message>
    <message>
        <source>Joining keeps both spellings and can be taken apart at any time.</source>
        <translation>合并会保留两种写法，可随时拆分。</translation>
    </message>
    <message>
        <source>{n} more questions.</source>
        <translation>另有 {n} 个问题。</translation>
    </message>
    <message>
        <source>¶{n} · Open</source>
        <translation>¶{n} · 打开</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开{name}</translation>
    </message>
    <message>
        <source>No post, no country</source>
        <translation>无职务，无国家</translation>
    </message>
    <message>
        <source>Taken apart. Undo joins again.</source>
        <translation>已拆分。撤销即可重新合并。</translation>
    </message>
    <message>
        <source>1 statement</source>
        <translation>1 次发言</translation>
    </message>
    <message>
        <source>{n} statements</source>
        <translation>{n} 次发言</translation>
    </message>
    <message>
        <source>also {names}</source>
        <translation>又作 {names}</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>转述</translation>
    </message>
    <message>
        <source>quoted</source>
        <translation>直接引语</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>obligation</source>
        <translation>义务</translation>
    </message>
    <message>
        <source>pledge</source>
        <translation>许诺</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>intention</source>
        <translation>意向</translation>
    </message>
    <message>
        <source>call</source>
        <translation>呼吁</translation>
    </message>
    <message>
        <source>achieved</source>
        <translation>已实现</translation>
    </message>
    <message>
        <source>suggested, not confirmed</source>
        <translation>建议，未确认</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>讲话</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Said or promised</source>
        <translation>讲话或承诺</translation>
    </message>
    <message>
        <source>Nobody is named yet.</source>
        <translation>还没有人名。</translation>
    </message>
    <message>
        <source>Who speaks in a paper is listed here when the paper has been read.</source>
        <translation>文件读取后，其中的讲话人会列在这里。</translation>
    </message>
    <message>
        <source>Bodies</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>People, bodies or countries</source>
        <translation>人物、机构或国家</translation>
    </message>
    <message>
        <source>Name (Ctrl+F)</source>
        <translation>姓名 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>查找姓名</translation>
    </message>
    <message>
        <source>Find a name (Ctrl+F)</source>
        <translation>查找姓名 (Ctrl+F)</translation>
    </message>
    <message>
        <source>The names are one person</source>
        <translation>两个姓名是同一人</translation>
    </message>
    <message>
        <source>The names are two people</source>
        <translation>两个姓名是两个人</translation>
    </message>
    <message>
        <source>Said {n}</source>
        <translation>讲话 {n}</translation>
    </message>
    <message>
        <source>Promised {n}</source>
        <translation>承诺 {n}</translation>
    </message>
    <message>
        <source>This name is not listed here.</source>
        <translation>此处没有这个姓名。</translation>
    </message>
</context>
<context>
    <name>Popover</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Esc keeps the draft</source>
        <translation>按 Esc 键保留草稿</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Export to Word</source>
        <translation>导出到 Word</translation>
    </message>
    <message>
        <source>It goes to {name} in {folder}.</source>
        <translation>将写入 {folder} 中的 {name}。</translation>
    </message>
    <message>
        <source>Export all the same</source>
        <translation>仍要导出</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>先查看</translation>
    </message>
    <message>
        <source>Another place…</source>
        <translation>其他位置…</translation>
    </message>
    <message>
        <source>Another program has {wanted} open. Saved beside it as {name}.</source>
        <translation>{wanted} 正被其他程序打开。已另存为同一文件夹中的 {name}。</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>已写入 {name}。</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Other formats</source>
        <translation>其他格式</translation>
    </message>
    <message>
        <source>Export as PDF, Markdown or HTML</source>
        <translation>导出为 PDF、Markdown 或 HTML</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>第 {page} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>No page yet</source>
        <translation>还没有页面</translation>
    </message>
    <message>
        <source>Setting the pages …</source>
        <translation>正在排版…</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel; what is done already stays</source>
        <translation>取消；已完成的部分会保留</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
</context>
<context>
    <name>ProseBlock</name>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Write here</source>
        <translation>在此书写</translation>
    </message>
</context>
<context>
    <name>QuotationPanel</name>
    <message>
        <source>Paste the quotation here (Ctrl+V).</source>
        <translation>将引文粘贴到这里 (Ctrl+V)。</translation>
    </message>
    <message>
        <source>Quotation to check</source>
        <translation>待核对的引文</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Back to the results</source>
        <translation>返回结果</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>复制并附出处</translation>
    </message>
    <message>
        <source>Open in the reader</source>
        <translation>在阅读窗格中打开</translation>
    </message>
    <message>
        <source>What the paper says</source>
        <translation>文件原文</translation>
    </message>
    <message>
        <source>What was quoted</source>
        <translation>引用的文字</translation>
    </message>
    <message>
        <source>Check a quotation</source>
        <translation>核对引文</translation>
    </message>
    <message>
        <source>Word for word as in the paper.</source>
        <translation>与文件逐字相同。</translation>
    </message>
    <message>
        <source>The same words; only quotation marks, dashes or spacing differ.</source>
        <translation>字句相同，仅引号、破折号或空格不同。</translation>
    </message>
    <message>
        <source>One place differs from the paper.</source>
        <translation>有一处与文件不同。</translation>
    </message>
    <message>
        <source>{n} places differ from the paper.</source>
        <translation>有 {n} 处与文件不同。</translation>
    </message>
    <message>
        <source>Nothing in this archive is like these words.</source>
        <translation>资料库中没有与此相近的文字。</translation>
    </message>
    <message>
        <source>The paper says</source>
        <translation>文件原文</translation>
    </message>
    <message>
        <source>You were sent</source>
        <translation>收到的引文</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文件库</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Briefings</source>
        <translation>简报</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>{n} waiting</source>
        <translation>{n} 项待审核</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Reader</source>
        <translation>阅读窗格</translation>
    </message>
    <message>
        <source>The reader</source>
        <translation>阅读窗格</translation>
    </message>
    <message>
        <source>Choose a passage and its paper opens here, at that passage.</source>
        <translation>选择一个段落，其文件会在此打开并定位到该段。</translation>
    </message>
    <message>
        <source>Searched for: {query}</source>
        <translation>搜索：{query}</translation>
    </message>
    <message>
        <source>No translation of this paper is linked to it.</source>
        <translation>此文件没有关联的译文。</translation>
    </message>
    <message>
        <source>Passage {passage}: {here} here, {there} in the other text.</source>
        <translation>第 {passage} 段：此处为{here}，对照文本为{there}。</translation>
    </message>
    <message>
        <source>Figures in one text only: {here} here; {there} in the other.</source>
        <translation>只见于一种文本的数字：此处 {here}；对照文本 {there}。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>The text is here; its original file has been moved. It was {where}.</source>
        <translation>文本仍在，但原始文件已被移走。原位置为 {where}。</translation>
    </message>
    <message>
        <source>Passage {number}</source>
        <translation>第 {number} 段</translation>
    </message>
</context>
<context>
    <name>ReaderHeader</name>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>1 passage</source>
        <translation>1 个段落</translation>
    </message>
    <message>
        <source>{n} passages</source>
        <translation>{n} 个段落</translation>
    </message>
    <message>
        <source>Hit {current} of {count}</source>
        <translation>命中 {current} / {count}</translation>
    </message>
    <message>
        <source>{count} hits</source>
        <translation>{count} 处命中</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>translated text, original not held</source>
        <translation>译文，未存原文</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>Edit the commitment</source>
        <translation>编辑承诺</translation>
    </message>
    <message>
        <source>New commitment</source>
        <translation>新建承诺</translation>
    </message>
    <message>
        <source>New commitment, as a rule suggests it</source>
        <translation>新建承诺（按规则建议填写）</translation>
    </message>
</context>
<context>
    <name>ResultExport</name>
    <message>
        <source>Export the results</source>
        <translation>导出结果</translation>
    </message>
    <message>
        <source>Results for {words}</source>
        <translation>“{words}”的检索结果</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>已取消。没有写入任何内容。</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>已保存为 {name}。</translation>
    </message>
    <message>
        <source>Another program has {wanted} open. Saved beside it as {name}.</source>
        <translation>{wanted} 正被其他程序打开。已在旁边另存为 {name}。</translation>
    </message>
    <message>
        <source>Exporting the results</source>
        <translation>正在导出结果</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>复制并附出处</translation>
    </message>
    <message>
        <source>Put into the briefing in hand</source>
        <translation>放入当前简报</translation>
    </message>
    <message>
        <source>Make a commitment of it</source>
        <translation>记为承诺</translation>
    </message>
    <message>
        <source>Highlight it</source>
        <translation>高亮标记</translation>
    </message>
    <message>
        <source>Write a note on it</source>
        <translation>添加批注</translation>
    </message>
    <message>
        <source>Open in the reader</source>
        <translation>在阅读窗格中打开</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Open in the reader</source>
        <translation>在阅读窗格中打开</translation>
    </message>
    <message>
        <source>Why it is suggested</source>
        <translation>建议的理由</translation>
    </message>
    <message>
        <source>{band} · not measured</source>
        <translation>{band} · 未经测算</translation>
    </message>
    <message>
        <source>What would be entered</source>
        <translation>将录入的内容</translation>
    </message>
    <message>
        <source>Joining keeps both spellings and can be taken apart at any time.</source>
        <translation>合并会保留两种写法，可随时拆分。</translation>
    </message>
    <message>
        <source>No post, no country</source>
        <translation>无职务，无国家</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>两个人</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>No date in the text</source>
        <translation>文中无日期</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>未注明人名</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>等待您审核</translation>
    </message>
    <message>
        <source>{n} done today</source>
        <translation>今日已审核 {n} 项</translation>
    </message>
    <message>
        <source>What became of the suggestions, rule by rule</source>
        <translation>逐条规则查看建议的处理结果</translation>
    </message>
    <message>
        <source>Ask about: {sort}</source>
        <translation>询问：{sort}</translation>
    </message>
    <message>
        <source>Decided today</source>
        <translation>今日决定</translation>
    </message>
    <message>
        <source>Why not? (optional)</source>
        <translation>为何不是？（可不填）</translation>
    </message>
    <message>
        <source>Reason: {why}</source>
        <translation>理由：{why}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Take back: {what}</source>
        <translation>收回：{what}</translation>
    </message>
    <message>
        <source>Take this decision back</source>
        <translation>收回此决定</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>讲话人</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>义务</translation>
    </message>
    <message>
        <source>Pledge</source>
        <translation>许诺</translation>
    </message>
    <message>
        <source>Ongoing</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Intention</source>
        <translation>意向</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>呼吁</translation>
    </message>
    <message>
        <source>Achieved</source>
        <translation>已实现</translation>
    </message>
    <message>
        <source>High</source>
        <translation>把握较高</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>把握中等</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>把握较低</translation>
    </message>
    <message>
        <source>{band} · {share} of {n} were right here</source>
        <translation>{band} · 本档案 {n} 条中 {share} 正确</translation>
    </message>
    <message>
        <source>{band} · {share} of {n} were right</source>
        <translation>{band} · {n} 条中 {share} 正确</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n}%</translation>
    </message>
    <message>
        <source>One name or two?</source>
        <translation>一人还是两人？</translation>
    </message>
    <message>
        <source>A date that cannot be</source>
        <translation>不可能的日期</translation>
    </message>
    <message>
        <source>Who said it?</source>
        <translation>是谁说的？</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>未指名者</translation>
    </message>
    <message>
        <source>A commitment by {who}?</source>
        <translation>{who}的承诺？</translation>
    </message>
    <message>
        <source>Are {first} and {second} one person?</source>
        <translation>{first}与{second}是同一人吗？</translation>
    </message>
    <message>
        <source>A date that cannot be: {printed}</source>
        <translation>不可能的日期：{printed}</translation>
    </message>
    <message>
        <source>Did {who} say this?</source>
        <translation>这是{who}说的吗？</translation>
    </message>
    <message>
        <source>Who said this?</source>
        <translation>这是谁说的？</translation>
    </message>
    <message>
        <source>Not a commitment</source>
        <translation>不是承诺</translation>
    </message>
    <message>
        <source>Nobody said it</source>
        <translation>无人讲过</translation>
    </message>
    <message>
        <source>Keep as printed</source>
        <translation>照原文保留</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Who promises</source>
        <translation>承诺方</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Voiced by</source>
        <translation>讲话人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>合作方</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>措辞</translation>
    </message>
    <message>
        <source>Specific</source>
        <translation>具体程度</translation>
    </message>
    <message>
        <source>Can it be tested?</source>
        <translation>可否核查？</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>讲话人</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>字句</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>named actor</source>
        <translation>指明主体</translation>
    </message>
    <message>
        <source>concrete act</source>
        <translation>具体行动</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>named partner</source>
        <translation>指明合作方</translation>
    </message>
    <message>
        <source>Looked for in {where}</source>
        <translation>已在{where}中查找</translation>
    </message>
    <message>
        <source>Only you can say.</source>
        <translation>须由您判断。</translation>
    </message>
    <message>
        <source>Perhaps {name}, who speaks before</source>
        <translation>可能是前面讲话的{name}</translation>
    </message>
    <message>
        <source>this name is asked about</source>
        <translation>此姓名待核实</translation>
    </message>
    <message>
        <source>stated in {where}</source>
        <translation>见于{where}</translation>
    </message>
    <message>
        <source>One person: {words}</source>
        <translation>同一人：{words}</translation>
    </message>
    <message>
        <source>Two people: {words}</source>
        <translation>两个人：{words}</translation>
    </message>
    <message>
        <source>Not a commitment: “{words}”</source>
        <translation>不是承诺：“{words}”</translation>
    </message>
    <message>
        <source>Nobody said it: {words}</source>
        <translation>无人讲过：{words}</translation>
    </message>
    <message>
        <source>Confirmed: {words}</source>
        <translation>已确认：{words}</translation>
    </message>
    <message>
        <source>an ability, not a promise</source>
        <translation>是能力，不是承诺</translation>
    </message>
    <message>
        <source>courtesy</source>
        <translation>客套话</translation>
    </message>
    <message>
        <source>somebody else&apos;s promise</source>
        <translation>他人的承诺</translation>
    </message>
    <message>
        <source>background</source>
        <translation>背景介绍</translation>
    </message>
    <message>
        <source>How the rules did</source>
        <translation>规则表现</translation>
    </message>
    <message>
        <source>What became of their suggestions</source>
        <translation>建议的处理结果</translation>
    </message>
    <message>
        <source>Counted are decisions on what the rules suggest now. What rules suggest that are mostly rejected here comes later in the queue.</source>
        <translation>只统计对现行规则所提建议的决定。在此多被否决的规则，其建议排在队列后面。</translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>尚未作出任何决定。</translation>
    </message>
    <message>
        <source>Rules and what became of their suggestions</source>
        <translation>各规则及其建议的处理结果</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Suggests</source>
        <translation>建议内容</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>How often a band was right</source>
        <translation>各等级的正确率</translation>
    </message>
    <message>
        <source>Measured on texts of one language and kind; any other is not measured. After {n} decisions a random tenth of them counts instead.</source>
        <translation>仅对同一语言和类型的文本测得；其他一律未测。作出 {n} 项决定后，改用随机抽取的十分之一统计。</translation>
    </message>
    <message>
        <source>Bands and how often they were right</source>
        <translation>各等级及其正确率</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>统计范围</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>总数</translation>
    </message>
    <message>
        <source>in this archive</source>
        <translation>本档案</translation>
    </message>
    <message>
        <source>before</source>
        <translation>出厂前</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>没有待审核的内容。</translation>
    </message>
    <message>
        <source>New papers bring new questions.</source>
        <translation>收入新文件后会有新问题。</translation>
    </message>
    <message>
        <source>How the rules did…</source>
        <translation>规则表现…</translation>
    </message>
    <message>
        <source>Questions that wait</source>
        <translation>待审核的问题</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Edit before confirming</source>
        <translation>编辑后再确认</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>两个人</translation>
    </message>
    <message>
        <source>Open in the reader</source>
        <translation>在阅读窗格中打开</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} / {all}</translation>
    </message>
    <message>
        <source>Put at the end of the queue.</source>
        <translation>已移到队列末尾。</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>Who</source>
        <translation>承诺方</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>措辞</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>落实情况</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>passage {n}</source>
        <translation>第 {n} 段</translation>
    </message>
    <message>
        <source>Speaker not stated</source>
        <translation>未注明讲话人</translation>
    </message>
    <message>
        <source>{name}, {n} passages</source>
        <translation>{name}，{n} 个段落</translation>
    </message>
    <message>
        <source>{n} more…</source>
        <translation>另 {n} 项…</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>全部年份</translation>
    </message>
    <message>
        <source>Passage {n}</source>
        <translation>第 {n} 段</translation>
    </message>
    <message>
        <source>No passage has all the words. These have most of them.</source>
        <translation>没有段落包含全部字词。以下段落包含其中大部分。</translation>
    </message>
    <message>
        <source>The search took too long and was ended early; more may be there.</source>
        <translation>搜索用时过长，已提前结束；可能还有其他结果。</translation>
    </message>
    <message>
        <source>These have one.</source>
        <translation>以下段落含其中一个。</translation>
    </message>
    <message>
        <source>These have {n}.</source>
        <translation>以下段落含其中{n}个。</translation>
    </message>
    <message>
        <source>No passage has both words.</source>
        <translation>没有一段同时含有这两个词。</translation>
    </message>
    <message>
        <source>No passage has all {n} words.</source>
        <translation>没有一段同时含有这{n}个词。</translation>
    </message>
    <message>
        <source>one</source>
        <translation>一</translation>
    </message>
    <message>
        <source>two</source>
        <translation>两</translation>
    </message>
    <message>
        <source>three</source>
        <translation>三</translation>
    </message>
    <message>
        <source>four</source>
        <translation>四</translation>
    </message>
    <message>
        <source>five</source>
        <translation>五</translation>
    </message>
    <message>
        <source>six</source>
        <translation>六</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>七</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>八</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>九</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>十</translation>
    </message>
    <message>
        <source>Still preparing 1 paper. Those already read are found.</source>
        <translation>还有 1 份文件正在准备。已读取的可以搜到。</translation>
    </message>
    <message>
        <source>Still preparing {n} papers. Those already read are found.</source>
        <translation>还有 {n} 份文件正在准备。已读取的可以搜到。</translation>
    </message>
    <message>
        <source>Nothing matches within these choices.</source>
        <translation>在这些条件内没有匹配的内容。</translation>
    </message>
    <message>
        <source>Nothing matches “{typed}”.</source>
        <translation>没有与“{typed}”匹配的内容。</translation>
    </message>
    <message>
        <source>Search “{words}” instead?</source>
        <translation>改为搜索“{words}”？</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>最匹配</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>By forum</source>
        <translation>按论坛</translation>
    </message>
    <message>
        <source>prevention</source>
        <translation>预防</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>{n} passage</source>
        <translation>{n} 个段落</translation>
    </message>
    <message>
        <source>{n} passages</source>
        <translation>{n} 个段落</translation>
    </message>
    <message>
        <source>{n} title</source>
        <translation>{n} 个标题</translation>
    </message>
    <message>
        <source>{n} titles</source>
        <translation>{n} 个标题</translation>
    </message>
    <message>
        <source>{n} note</source>
        <translation>{n} 条批注</translation>
    </message>
    <message>
        <source>{n} notes</source>
        <translation>{n} 条批注</translation>
    </message>
    <message>
        <source>{n} commitment</source>
        <translation>{n} 项承诺</translation>
    </message>
    <message>
        <source>{n} commitments</source>
        <translation>{n} 项承诺</translation>
    </message>
    <message>
        <source>{n} tagged paper</source>
        <translation>{n} 份带标签的文件</translation>
    </message>
    <message>
        <source>{n} tagged papers</source>
        <translation>{n} 份带标签的文件</translation>
    </message>
    <message>
        <source>in {n} paper</source>
        <translation>见于 {n} 份文件</translation>
    </message>
    <message>
        <source>in {n} papers</source>
        <translation>见于 {n} 份文件</translation>
    </message>
    <message>
        <source>{n} more in this paper</source>
        <translation>此文件中另有 {n} 处</translation>
    </message>
    <message>
        <source>{language}, translated</source>
        <translation>{language}，译文</translation>
    </message>
    <message>
        <source>quoted</source>
        <translation>直接引语</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>转述</translation>
    </message>
    <message>
        <source>partly quoted</source>
        <translation>部分引语</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>您的批注</translation>
    </message>
    <message>
        <source>Your tags</source>
        <translation>您的标签</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Tags of the paper</source>
        <translation>文件的标签</translation>
    </message>
    <message>
        <source>like “{words}”</source>
        <translation>类似“{words}”</translation>
    </message>
    <message>
        <source>in “{title}”</source>
        <translation>在《{title}》中</translation>
    </message>
    <message>
        <source>word</source>
        <translation>词</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>讲话人</translation>
    </message>
    <message>
        <source>body</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>forum</source>
        <translation>论坛</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>SearchCommands</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Suggestions while typing</source>
        <translation>输入时的建议</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处命中</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处命中</translation>
    </message>
    <message>
        <source>Check a quotation</source>
        <translation>核对引文</translation>
    </message>
    <message>
        <source>More like this passage</source>
        <translation>查找类似段落</translation>
    </message>
    <message>
        <source>Search in this paper only</source>
        <translation>仅在本文件中搜索</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>保存此检索</translation>
    </message>
    <message>
        <source>Export the results…</source>
        <translation>导出结果…</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Words, a name, a country, “an exact phrase”</source>
        <translation>字词、姓名、国家、“准确短语”</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search (Ctrl+F); suggestions (Alt+Down)</source>
        <translation>搜索（Ctrl+F）；建议（Alt+↓）</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>清除搜索 (Esc)</translation>
    </message>
    <message>
        <source>{n} choices</source>
        <translation>{n} 个条件</translation>
    </message>
    <message>
        <source>No longer narrow to {choice}</source>
        <translation>不再限定为{choice}</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Check a quotation</source>
        <translation>核对引文</translation>
    </message>
    <message>
        <source>Choose a passage first.</source>
        <translation>请先选择段落。</translation>
    </message>
    <message>
        <source>Search for something first.</source>
        <translation>请先检索。</translation>
    </message>
    <message>
        <source>Choose a folder of papers</source>
        <translation>选择文件所在文件夹</translation>
    </message>
</context>
<context>
    <name>SectionHeading</name>
    <message>
        <source>open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>Fold {name} (Left)</source>
        <translation>折叠{name} (Left)</translation>
    </message>
    <message>
        <source>Open {name} (Right)</source>
        <translation>展开{name} (Right)</translation>
    </message>
</context>
<context>
    <name>SelectionStrip</name>
    <message>
        <source>What to do with the selected words</source>
        <translation>对所选字句的操作</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Undone: {act}</source>
        <translation>已撤销：{act}</translation>
    </message>
    <message>
        <source>Done again: {act}</source>
        <translation>已重做：{act}</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Page as it will leave</source>
        <translation>将导出的页面</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Briefing</source>
        <translation>简报</translation>
    </message>
    <message>
        <source>Choose another briefing, or begin one (Ctrl+N)</source>
        <translation>选择其他简报，或新建 (Ctrl+N)</translation>
    </message>
    <message>
        <source>Handling marking of the briefing</source>
        <translation>简报的处理标记</translation>
    </message>
    <message>
        <source>Add a heading, text or table</source>
        <translation>添加标题、正文或表格</translation>
    </message>
    <message>
        <source>Before it leaves</source>
        <translation>导出前检查</translation>
    </message>
    <message>
        <source>No briefing</source>
        <translation>没有简报</translation>
    </message>
    <message>
        <source>No marking</source>
        <translation>无标记</translation>
    </message>
    <message>
        <source>Marking: {marking}</source>
        <translation>标记：{marking}</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Table of commitments</source>
        <translation>承诺表</translation>
    </message>
    <message>
        <source>New briefing</source>
        <translation>新建简报</translation>
    </message>
    <message>
        <source>Remove this briefing</source>
        <translation>移除此简报</translation>
    </message>
</context>
<context>
    <name>SinceSection</name>
    <message>
        <source>What happened since</source>
        <translation>后续情况</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>No evidence entered as of {day}.</source>
        <translation>截至{day}未录入落实情况。</translation>
    </message>
    <message>
        <source>{day} · searched, found nothing</source>
        <translation>{day} · 搜索过，未找到</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the passage of this follow-up</source>
        <translation>打开此次跟进的段落</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Language of the window: {name}</source>
        <translation>界面语言：{name}</translation>
    </message>
    <message>
        <source>Open an archive from a colleague</source>
        <translation>打开同事的资料库</translation>
    </message>
    <message>
        <source>A sample archive is open</source>
        <translation>已打开示例资料库</translation>
    </message>
    <message>
        <source>{n} papers: five on the Nanning forum of 2023, and a made-up series, the Specimen Forum on River Safety. Try anything. Every step can be undone.</source>
        <translation>共 {n} 份文件：五份关于 2023 年南宁论坛，其余为虚构的“河流安全示例论坛”系列。尽可随意尝试，每一步都能撤销。</translation>
    </message>
    <message>
        <source>This archive is empty</source>
        <translation>资料库是空的</translation>
    </message>
    <message>
        <source>Put papers in, and every sentence can be found here.</source>
        <translation>放入文件后，每一句话都能在这里找到。</translation>
    </message>
    <message>
        <source>Search what was said</source>
        <translation>搜索讲过的话</translation>
    </message>
    <message>
        <source>Words, a name, a country or “an exact phrase”, in {n} papers.</source>
        <translation>在 {n} 份文件中搜索字词、姓名、国家或“准确短语”。</translation>
    </message>
    <message>
        <source>One suggestion waits.</source>
        <translation>有 1 项建议待审核。</translation>
    </message>
    <message>
        <source>{n} suggestions wait.</source>
        <translation>有 {n} 项建议待审核。</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>没有待审核的内容。</translation>
    </message>
    <message>
        <source>Nothing is entered until you say so.</source>
        <translation>未经您同意，不会录入任何内容。</translation>
    </message>
    <message>
        <source>Find what was said</source>
        <translation>查找讲过的话</translation>
    </message>
    <message>
        <source>Type prevention. Each passage that answers comes with who said it.</source>
        <translation>输入“预防”。每个匹配的段落都注明是谁说的。</translation>
    </message>
    <message>
        <source>Take a quotation with its source</source>
        <translation>摘引并附出处</translation>
    </message>
    <message>
        <source>Paste it in Word: speaker, post, event, date and paragraph come along.</source>
        <translation>粘贴到 Word：讲话人、职务、会议、日期和段落一并带上。</translation>
    </message>
    <message>
        <source>Mark and comment</source>
        <translation>标注与批注</translation>
    </message>
    <message>
        <source>Select words in a paper and press H. Your notes are searched too.</source>
        <translation>在文件中选中字句并按 H 键。您的批注也能搜到。</translation>
    </message>
    <message>
        <source>Decide what counts as a promise</source>
        <translation>判定哪些算承诺</translation>
    </message>
    <message>
        <source>Suggestions wait. Nothing is entered until you say so.</source>
        <translation>建议等待您审核。未经您同意，不会录入任何内容。</translation>
    </message>
    <message>
        <source>See who promised what</source>
        <translation>查看谁承诺了什么</translation>
    </message>
    <message>
        <source>One row for each country, one column for each forum.</source>
        <translation>每国一行，每届论坛一列。</translation>
    </message>
    <message>
        <source>Write a briefing</source>
        <translation>撰写简报</translation>
    </message>
    <message>
        <source>Press B on passages as you read, then export to Word with footnotes.</source>
        <translation>阅读时在段落上按 B 键，然后带脚注导出到 Word。</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>任何内容都不会离开这台计算机</translation>
    </message>
    <message>
        <source>1 paper</source>
        <translation>1 份文件</translation>
    </message>
    <message>
        <source>{n} papers</source>
        <translation>{n} 份文件</translation>
    </message>
    <message>
        <source>Preparing for search…</source>
        <translation>正在准备搜索…</translation>
    </message>
    <message>
        <source>Not saved yet: {n}</source>
        <translation>尚未保存：{n}</translation>
    </message>
    <message>
        <source>Everything saved</source>
        <translation>全部已保存</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Narrow</source>
        <translation>缩小范围</translation>
    </message>
    <message>
        <source>Show countries, speakers, kinds, forums and years</source>
        <translation>显示国家、讲话人、类型、论坛和年份</translation>
    </message>
    <message>
        <source>More with these results</source>
        <translation>对这些结果的更多操作</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无结果</translation>
    </message>
    <message>
        <source>also finds {words}</source>
        <translation>同时查找 {words}</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>排序：{order}</translation>
    </message>
</context>
<context>
    <name>TableBlock</name>
    <message>
        <source>Caption of the table</source>
        <translation>表格标题</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>全部国家</translation>
    </message>
    <message>
        <source>All forums</source>
        <translation>全部论坛</translation>
    </message>
    <message>
        <source>All themes</source>
        <translation>全部主题</translation>
    </message>
    <message>
        <source>Only these; empty for all</source>
        <translation>仅限这些；留空为全部</translation>
    </message>
    <message>
        <source>Status of the commitments</source>
        <translation>承诺状态</translation>
    </message>
    <message>
        <source>Only those of this status</source>
        <translation>仅限此状态</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>任何状态</translation>
    </message>
    <message>
        <source>Commitments of the table</source>
        <translation>表中的承诺</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>措辞</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>无日期</translation>
    </message>
</context>
<context>
    <name>TitleLine</name>
    <message>
        <source>Title of the briefing</source>
        <translation>简报标题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Body text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Heading 1</source>
        <translation>一级标题</translation>
    </message>
    <message>
        <source>Heading 2</source>
        <translation>二级标题</translation>
    </message>
    <message>
        <source>Heading 3</source>
        <translation>三级标题</translation>
    </message>
    <message>
        <source>Style of the block</source>
        <translation>块的样式</translation>
    </message>
    <message>
        <source>Style of the block where the cursor is</source>
        <translation>光标所在块的样式</translation>
    </message>
    <message>
        <source>Bold (Ctrl+B)</source>
        <translation>加粗 (Ctrl+B)</translation>
    </message>
    <message>
        <source>B</source>
        <translation>粗</translation>
    </message>
    <message>
        <source>Italic (Ctrl+I)</source>
        <translation>斜体 (Ctrl+I)</translation>
    </message>
    <message>
        <source>I</source>
        <translation>斜</translation>
    </message>
    <message>
        <source>List (Ctrl+Shift+L)</source>
        <translation>列表 (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>Place the next collected passage (Ctrl+J)</source>
        <translation>放入下一个收集的段落 (Ctrl+J)</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Table of commitments</source>
        <translation>承诺表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Undo: {act} (Ctrl+Z)</source>
        <translation>撤销：{act} (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>TrayModel</name>
    <message>
        <source>quoted</source>
        <translation>直接引语</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>转述</translation>
    </message>
    <message>
        <source>the paper’s own words</source>
        <translation>文件原文</translation>
    </message>
    <message>
        <source>not placed yet</source>
        <translation>尚未放入</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>已在正文中</translation>
    </message>
</context>
<context>
    <name>TrayPanel</name>
    <message>
        <source>Collected passages</source>
        <translation>收集的段落</translation>
    </message>
    <message>
        <source>Collected for</source>
        <translation>收集到</translation>
    </message>
    <message>
        <source>Briefing in hand</source>
        <translation>当前简报</translation>
    </message>
    <message>
        <source>Choose the briefing for which passages are collected</source>
        <translation>选择收集段落的简报</translation>
    </message>
    <message>
        <source>Open briefing  Ctrl+5</source>
        <translation>打开简报  Ctrl+5</translation>
    </message>
    <message>
        <source>Open briefing (Ctrl+5)</source>
        <translation>打开简报 (Ctrl+5)</translation>
    </message>
    <message>
        <source>Fold the tray</source>
        <translation>折叠收集栏</translation>
    </message>
    <message>
        <source>Fold or open the tray (Ctrl+T)</source>
        <translation>折叠或展开收集栏 (Ctrl+T)</translation>
    </message>
    <message>
        <source>Remove from the briefing</source>
        <translation>从简报中移除</translation>
    </message>
    <message>
        <source>Open the source</source>
        <translation>打开出处</translation>
    </message>
    <message>
        <source>No briefing in hand</source>
        <translation>没有当前简报</translation>
    </message>
    <message>
        <source>No briefing in hand. Press B on a passage and one is begun; the passages you collect lie here.</source>
        <translation>没有当前简报。在段落上按 B 键即可新建，收集的段落会放在这里。</translation>
    </message>
    <message>
        <source>Press B on a passage, and it lies here until you place it in the text.</source>
        <translation>在段落上按 B 键，它会留在这里，直到您放入正文。</translation>
    </message>
    <message>
        <source>{count} passage</source>
        <translation>{count} 个段落</translation>
    </message>
    <message>
        <source>{count} passages</source>
        <translation>{count} 个段落</translation>
    </message>
    <message>
        <source>{passages} · {count} not placed</source>
        <translation>{passages} · {count} 个未放入</translation>
    </message>
    <message>
        <source>Begin a new briefing</source>
        <translation>开始新简报</translation>
    </message>
    <message>
        <source>New briefing</source>
        <translation>新建简报</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>New archive…</source>
        <translation>新建资料库…</translation>
    </message>
    <message>
        <source>Open an archive…</source>
        <translation>打开资料库…</translation>
    </message>
    <message>
        <source>Open the sample archive</source>
        <translation>打开示例资料库</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Find a command, paper or person…</source>
        <translation>查找命令、文件或人物…</translation>
    </message>
    <message>
        <source>Show or fold the tray</source>
        <translation>显示或折叠收集栏</translation>
    </message>
    <message>
        <source>Show or hide the reader</source>
        <translation>显示或隐藏阅读窗格</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一窗格</translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation>明暗随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>紧凑行距</translation>
    </message>
    <message>
        <source>Normal rows</source>
        <translation>普通行距</translation>
    </message>
    <message>
        <source>Roomy rows</source>
        <translation>宽松行距</translation>
    </message>
    <message>
        <source>Things to try</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>关于本程序</translation>
    </message>
    <message>
        <source>Undo: {act}</source>
        <translation>撤销：{act}</translation>
    </message>
    <message>
        <source>Redo: {act}</source>
        <translation>重做：{act}</translation>
    </message>
</context>
<context>
    <name>WindowProgram</name>
    <message>
        <source>Taking in the sample papers</source>
        <translation>正在收入示例文件</translation>
    </message>
    <message>
        <source>Sample archive</source>
        <translation>示例资料库</translation>
    </message>
    <message>
        <source>Folder of the archive</source>
        <translation>资料库文件夹</translation>
    </message>
</context>
<context>
    <name>YearHistogram</name>
    <message>
        <source>Years</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>All years. Arrow keys choose a year, with Shift more.</source>
        <translation>全部年份。用方向键选择年份，加 Shift 键多选。</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
</context>
<context>
    <name>_Nothing</name>
    <message>
        <source>Search in everything</source>
        <translation>在全部内容中搜索</translation>
    </message>
</context>
<context>
    <name>_RowActions</name>
    <message>
        <source>Copy with citation</source>
        <translation>复制并附出处</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>简报</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>{n} to the briefing</source>
        <translation>{n} 段收入简报</translation>
    </message>
</context>
</TS>
