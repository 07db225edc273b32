<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name></name>
    <message>
        <source>DigitPad will speak it from the next start on.</source>
        <translation>DigitPad 下次启动后将使用这种语言。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>“{0}” is in use.</source>
        <translation>正在使用“{0}”。</translation>
    </message>
    <message>
        <source>Held-out pens</source>
        <translation>预留的笔迹</translation>
    </message>
    <message>
        <source>My digits</source>
        <translation>我的数字</translation>
    </message>
    <message>
        <source>MNIST, test set</source>
        <translation>MNIST 测试集</translation>
    </message>
    <message>
        <source>MNIST, training set</source>
        <translation>MNIST 训练集</translation>
    </message>
    <message>
        <source>MNIST, everything</source>
        <translation>MNIST 全部</translation>
    </message>
    <message>
        <source>Show every &amp;{0}</source>
        <translation>显示所有 &amp;{0}</translation>
    </message>
    <message>
        <source>Show all read as &amp;{0}</source>
        <translation>显示所有读作 &amp;{0} 的</translation>
    </message>
    <message>
        <source>It is a &amp;{0}</source>
        <translation>这是 &amp;{0}</translation>
    </message>
    <message>
        <source>&amp;Misread</source>
        <translation>读错的(&amp;M)</translation>
    </message>
    <message>
        <source>Only what was misread</source>
        <translation>只看读错的</translation>
    </message>
    <message>
        <source>&amp;Right</source>
        <translation>读对的(&amp;R)</translation>
    </message>
    <message>
        <source>Only what was read right</source>
        <translation>只看读对的</translation>
    </message>
    <message>
        <source>&amp;Unsure</source>
        <translation>没把握的(&amp;U)</translation>
    </message>
    <message>
        <source>Only readings with less than 90 % confidence</source>
        <translation>只看置信度低于 90% 的</translation>
    </message>
    <message>
        <source>&amp;Disputed</source>
        <translation>有争议的(&amp;D)</translation>
    </message>
    <message>
        <source>Only pictures whose label people dispute</source>
        <translation>只看标签有争议的图片</translation>
    </message>
    <message>
        <source>M&amp;y labels</source>
        <translation>我的标签(&amp;Y)</translation>
    </message>
    <message>
        <source>Only what you have labelled, marked or tagged</source>
        <translation>只看您标注、标记或加过标签的</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>显示全部(&amp;E)</translation>
    </message>
    <message>
        <source>Show all pictures again</source>
        <translation>重新显示所有图片</translation>
    </message>
    <message>
        <source>&amp;Shuffle</source>
        <translation>打乱(&amp;S)</translation>
    </message>
    <message>
        <source>Show them in a new random order</source>
        <translation>按新的随机顺序显示</translation>
    </message>
    <message>
        <source>&amp;Larger pictures</source>
        <translation>放大图片(&amp;L)</translation>
    </message>
    <message>
        <source>Make the pictures larger</source>
        <translation>把图片显示得更大</translation>
    </message>
    <message>
        <source>Make the pictures smaller</source>
        <translation>把图片显示得更小</translation>
    </message>
    <message>
        <source>Smaller p&amp;ictures</source>
        <translation>缩小图片(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Which ink decided</source>
        <translation>哪些墨迹起作用(&amp;W)</translation>
    </message>
    <message>
        <source>Show which ink made it read so</source>
        <translation>显示哪些墨迹让它这样读</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Undo your last label, mark or tag</source>
        <translation>撤销上一次标注、标记或标签</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Redo your last label, mark or tag</source>
        <translation>重做上一次标注、标记或标签</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected pictures as a sheet and a table</source>
        <translation>把所选图片复制为图片表和表格</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select all pictures that are shown</source>
        <translation>选中显示的所有图片</translation>
    </message>
    <message>
        <source>&amp;Mislabelled</source>
        <translation>标签有误(&amp;M)</translation>
    </message>
    <message>
        <source>Mark the label as wrong, or take it back</source>
        <translation>把标签标记为错误，或取消标记</translation>
    </message>
    <message>
        <source>Take &amp;your label back</source>
        <translation>收回我的标注(&amp;Y)</translation>
    </message>
    <message>
        <source>Go by the set&apos;s label</source>
        <translation>以数据集的标签为准</translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation>标签(&amp;T)…</translation>
    </message>
    <message>
        <source>Give the selected pictures a tag, or take it away</source>
        <translation>给所选图片加标签，或去掉标签</translation>
    </message>
    <message>
        <source>&amp;Learn from these…</source>
        <translation>学习这些(&amp;L)…</translation>
    </message>
    <message>
        <source>Use them in the next retraining</source>
        <translation>用于下一次重新训练</translation>
    </message>
    <message>
        <source>Send to the &amp;pad</source>
        <translation>送到画板(&amp;P)</translation>
    </message>
    <message>
        <source>Look at the picture on the pad</source>
        <translation>在画板上看这张图片</translation>
    </message>
    <message>
        <source>Send to the pad as &amp;strokes</source>
        <translation>作为笔画送到画板(&amp;S)</translation>
    </message>
    <message>
        <source>Trace the picture, so that you can change a stroke and try again</source>
        <translation>把图片描成笔画，以便改动一笔再试</translation>
    </message>
    <message>
        <source>As a &amp;table (CSV)…</source>
        <translation>表格 (CSV)(&amp;T)…</translation>
    </message>
    <message>
        <source>Export as a table, one line for each picture</source>
        <translation>导出为表格，每张图片一行</translation>
    </message>
    <message>
        <source>As &amp;PNG files…</source>
        <translation>PNG 文件(&amp;P)…</translation>
    </message>
    <message>
        <source>Export as a folder of PNG files</source>
        <translation>导出为一文件夹的 PNG 文件</translation>
    </message>
    <message>
        <source>As one contact &amp;sheet…</source>
        <translation>一张图片总览(&amp;S)…</translation>
    </message>
    <message>
        <source>Export as one large picture with titles</source>
        <translation>导出为一张带标题的大图</translation>
    </message>
    <message>
        <source>&amp;Compare with a model…</source>
        <translation>与另一个模型比较(&amp;C)…</translation>
    </message>
    <message>
        <source>See what another model reads</source>
        <translation>看另一个模型怎么读</translation>
    </message>
    <message>
        <source>Open a &amp;file…</source>
        <translation>打开文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Browse the set in a file</source>
        <translation>浏览文件中的数据集</translation>
    </message>
    <message>
        <source>Open a f&amp;older…</source>
        <translation>打开文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Browse a folder&apos;s set</source>
        <translation>浏览文件夹中的数据集</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>快捷键(&amp;S)</translation>
    </message>
    <message>
        <source>Show the keyboard shortcuts</source>
        <translation>显示键盘快捷键</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Close the browser</source>
        <translation>关闭浏览窗口</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>数据集(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>图片(&amp;P)</translation>
    </message>
    <message>
        <source>Rela&amp;bel</source>
        <translation>重新标注(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;True digit</source>
        <translation>真实数字(&amp;T)</translation>
    </message>
    <message>
        <source>Read &amp;as</source>
        <translation>读作(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>All that can be opened ({0})</source>
        <translation>所有可打开的文件 ({0})</translation>
    </message>
    <message>
        <source>Pictures ({0})</source>
        <translation>图片 ({0})</translation>
    </message>
    <message>
        <source>Ink ({0})</source>
        <translation>笔迹 ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>图形 (*.svg)</translation>
    </message>
    <message>
        <source>Ink (*.ndjson)</source>
        <translation>笔迹 (*.ndjson)</translation>
    </message>
    <message>
        <source>digit</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>{0} min {1} s</source>
        <translation>{0} 分 {1} 秒</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} 分钟</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} 小时 {1} 分</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy/M/d</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>an {0}</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>a {0}</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>more than {0} percent</source>
        <translation>超过 {0}%</translation>
    </message>
    <message>
        <source>less than {0} percent</source>
        <translation>不到 {0}%</translation>
    </message>
    <message>
        <source>{0} percent</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>How sure the network is, in whole percent. “&gt; 99 %” is all from 99.5 % on: no reading is ever certain.</source>
        <translation>网络有多大把握，取整百分数。“&gt; 99 %”表示 99.5% 以上：没有哪次识别是绝对肯定的。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>能读</translation>
    </message>
    <message>
        <source>Whole numbers</source>
        <translation>整个数</translation>
    </message>
    <message>
        <source>Single digits only</source>
        <translation>只读单个数字</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>MNIST test set</source>
        <translation>MNIST 测试集</translation>
    </message>
    <message>
        <source>Pens never seen</source>
        <translation>没见过的笔迹</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>学习来源</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>制作工具</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>制作日期</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>read {0} ✗</source>
        <translation>读作 {0} ✗</translation>
    </message>
    <message>
        <source>{0} drawing</source>
        <translation>{0} 幅</translation>
    </message>
    <message>
        <source>{0} selected drawings</source>
        <translation>所选的 {0} 幅</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Relabel as</source>
        <translation>改标为(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>{0} · looks like {1}</source>
        <translation>{0} · 看着像 {1}</translation>
    </message>
    <message>
        <source>{0} · very small</source>
        <translation>{0} · 很小</translation>
    </message>
    <message>
        <source>{0} · unclear</source>
        <translation>{0} · 不清楚</translation>
    </message>
    <message>
        <source>It is {0}</source>
        <translation>这是 {0}</translation>
    </message>
    <message>
        <source>The number is {0}</source>
        <translation>这个数是 {0}</translation>
    </message>
    <message>
        <source>Relabel as {0}</source>
        <translation>改标为 {0}</translation>
    </message>
    <message>
        <source>Delete one of my digits</source>
        <translation>删除我的一个数字</translation>
    </message>
    <message>
        <source>&amp;New page</source>
        <translation>新建页面(&amp;N)</translation>
    </message>
    <message>
        <source>Begin with an empty page</source>
        <translation>从空白页开始</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a picture or an ink file</source>
        <translation>打开图片或笔迹文件</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Save as PNG, SVG or NDJSON ink</source>
        <translation>保存为 PNG、SVG 或 NDJSON 笔迹</translation>
    </message>
    <message>
        <source>Copy the page as picture and as ink</source>
        <translation>把页面复制为图片和笔迹</translation>
    </message>
    <message>
        <source>Cop&amp;y reading</source>
        <translation>复制识别结果(&amp;Y)</translation>
    </message>
    <message>
        <source>Copy what was read, as text</source>
        <translation>把识别结果复制为文字</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Paste a picture or ink and read it</source>
        <translation>粘贴图片或笔迹并识别</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close DigitPad</source>
        <translation>关闭 DigitPad</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>Do the undone change again</source>
        <translation>重做撤销的一步</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
    <message>
        <source>Clear the page</source>
        <translation>清空页面</translation>
    </message>
    <message>
        <source>&amp;Split digit</source>
        <translation>拆分数字(&amp;S)</translation>
    </message>
    <message>
        <source>Cut the chosen digit in two: it is more than one</source>
        <translation>把所选数字切成两个：它不止一个</translation>
    </message>
    <message>
        <source>&amp;Join digits</source>
        <translation>合并数字(&amp;J)</translation>
    </message>
    <message>
        <source>Make one digit of the chosen one and the one before it</source>
        <translation>把所选数字与前一个合为一个</translation>
    </message>
    <message>
        <source>&amp;Pen</source>
        <translation>笔(&amp;P)</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>书写</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>橡皮(&amp;E)</translation>
    </message>
    <message>
        <source>Erase the strokes that you touch</source>
        <translation>擦掉碰到的笔画</translation>
    </message>
    <message>
        <source>Turn le&amp;ft</source>
        <translation>向左转(&amp;F)</translation>
    </message>
    <message>
        <source>Turn the opened photo a quarter to the left</source>
        <translation>把打开的照片向左转四分之一圈</translation>
    </message>
    <message>
        <source>Turn r&amp;ight</source>
        <translation>向右转(&amp;I)</translation>
    </message>
    <message>
        <source>Turn the opened photo a quarter to the right</source>
        <translation>把打开的照片向右转四分之一圈</translation>
    </message>
    <message>
        <source>Pre&amp;vious drawing</source>
        <translation>上一幅(&amp;V)</translation>
    </message>
    <message>
        <source>Show the drawing or picture before this one</source>
        <translation>显示前一幅笔迹或图片</translation>
    </message>
    <message>
        <source>Ne&amp;xt drawing</source>
        <translation>下一幅(&amp;X)</translation>
    </message>
    <message>
        <source>Show the drawing or picture after this one</source>
        <translation>显示后一幅笔迹或图片</translation>
    </message>
    <message>
        <source>&amp;Retrain…</source>
        <translation>重新训练(&amp;R)…</translation>
    </message>
    <message>
        <source>Train a new model</source>
        <translation>训练新模型</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>模型(&amp;M)…</translation>
    </message>
    <message>
        <source>Choose, compare and share models</source>
        <translation>选择、比较和分享模型</translation>
    </message>
    <message>
        <source>Go &amp;back a model</source>
        <translation>回到上一个模型(&amp;B)</translation>
    </message>
    <message>
        <source>Read with the model that read before this one</source>
        <translation>改用之前识别的那个模型</translation>
    </message>
    <message>
        <source>&amp;Test set…</source>
        <translation>测试集(&amp;T)…</translation>
    </message>
    <message>
        <source>Look at what the model misreads</source>
        <translation>看模型读错了什么</translation>
    </message>
    <message>
        <source>&amp;Compare networks</source>
        <translation>比较网络(&amp;C)</translation>
    </message>
    <message>
        <source>Let several networks read the same drawing side by side</source>
        <translation>让几个网络并排识别同一笔迹</translation>
    </message>
    <message>
        <source>&amp;Inside the network</source>
        <translation>网络内部(&amp;I)</translation>
    </message>
    <message>
        <source>Look at what each layer makes of the drawing</source>
        <translation>查看每一层从笔迹中得到什么</translation>
    </message>
    <message>
        <source>My &amp;digits…</source>
        <translation>我的数字(&amp;D)…</translation>
    </message>
    <message>
        <source>Look through your digits</source>
        <translation>翻看您写的数字</translation>
    </message>
    <message>
        <source>Draw with &amp;pen only</source>
        <translation>只用笔书写(&amp;P)</translation>
    </message>
    <message>
        <source>Let neither finger nor mouse draw: a hand may rest on the page</source>
        <translation>手指和鼠标都不书写：手可以放在页面上</translation>
    </message>
    <message>
        <source>Side &amp;button erases</source>
        <translation>侧键擦除(&amp;B)</translation>
    </message>
    <message>
        <source>Erase with the pen while its side button is held</source>
        <translation>按住笔的侧键时擦除</translation>
    </message>
    <message>
        <source>Announce readin&amp;gs</source>
        <translation>朗读识别结果(&amp;G)</translation>
    </message>
    <message>
        <source>Let a screen reader say what was read at the end of every stroke</source>
        <translation>每写完一笔，让屏幕阅读器读出识别结果</translation>
    </message>
    <message>
        <source>&amp;One digit only</source>
        <translation>只读一个数字(&amp;O)</translation>
    </message>
    <message>
        <source>Read everything on the page as one digit, not as a number</source>
        <translation>把页面上的一切当作一个数字，而不是一个数</translation>
    </message>
    <message>
        <source>&amp;Wide pad</source>
        <translation>宽画板(&amp;W)</translation>
    </message>
    <message>
        <source>Make the page twice as wide, for long numbers</source>
        <translation>把页面加宽一倍，适合写长数</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Use the whole screen, or the window again</source>
        <translation>使用整个屏幕，或回到窗口</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>使用手册(&amp;M)</translation>
    </message>
    <message>
        <source>Read what the program can do</source>
        <translation>看看这个程序能做什么</translation>
    </message>
    <message>
        <source>The s&amp;tory in five steps</source>
        <translation>五步看懂网络(&amp;T)</translation>
    </message>
    <message>
        <source>Read about five networks, from a single layer on, and see each fail</source>
        <translation>认识五个网络，从单层开始，看看每个网络在哪里失败</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>报告问题(&amp;R)…</translation>
    </message>
    <message>
        <source>Collect what helps to find a cause; nothing is sent</source>
        <translation>收集有助于查找原因的信息；不会发送任何东西</translation>
    </message>
    <message>
        <source>&amp;About DigitPad</source>
        <translation>关于 DigitPad(&amp;A)</translation>
    </message>
    <message>
        <source>Show version and model</source>
        <translation>显示版本和模型</translation>
    </message>
    <message>
        <source>Draw a digit: it is read while you draw.</source>
        <translation>写一个数字：边写边识别。</translation>
    </message>
    <message>
        <source>Press ✓, or the digit it was: it learns your hand at once.</source>
        <translation>按 ✓，或按它本来的数字：它马上学会您的笔迹。</translation>
    </message>
    <message>
        <source>Look at what you taught and at what it misreads, or train a network yourself.</source>
        <translation>看看您教过什么、它读错什么，或者自己训练一个网络。</translation>
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
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统设置</translation>
    </message>
    <message>
        <source>Paper and ink</source>
        <translation>白纸黑字</translation>
    </message>
    <message>
        <source>For dark rooms</source>
        <translation>适合暗处</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>新建页面</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>Stopping, and keeping the best so far…</source>
        <translation>正在停止，保留目前最好的…</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>连接已断开</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>正在收尾…</translation>
    </message>
    <message>
        <source>Preparing the digits…</source>
        <translation>正在准备数字…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Epoch {0} of {1}</source>
        <translation>第 {0} 轮，共 {1} 轮</translation>
    </message>
    <message>
        <source>Paused in epoch {0} of {1}</source>
        <translation>暂停于第 {0} 轮，共 {1} 轮</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>还剩 {0}</translation>
    </message>
    <message>
        <source>{0} digits a second</source>
        <translation>每秒 {0} 个数字</translation>
    </message>
    <message>
        <source>{0} right so far</source>
        <translation>目前读对 {0}</translation>
    </message>
    <message>
        <source>The first start takes the longest. The pad can be used meanwhile.</source>
        <translation>第一次启动最慢。期间可以继续使用画板。</translation>
    </message>
    <message>
        <source>training: done, choose</source>
        <translation>训练：完成，请选择</translation>
    </message>
    <message>
        <source>training: failed</source>
        <translation>训练：失败</translation>
    </message>
    <message>
        <source>training: connection lost</source>
        <translation>训练：连接已断开</translation>
    </message>
    <message>
        <source>training: paused</source>
        <translation>训练：已暂停</translation>
    </message>
    <message>
        <source>training: starting…</source>
        <translation>训练：正在启动…</translation>
    </message>
    <message>
        <source>training: finishing…</source>
        <translation>训练：正在收尾…</translation>
    </message>
    <message>
        <source>training: epoch {0}/{1}</source>
        <translation>训练：第 {0}/{1} 轮</translation>
    </message>
    <message>
        <source>Empty page</source>
        <translation>空白页</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}，{1}</translation>
    </message>
    <message>
        <source>Not a digit? Closest: {0}</source>
        <translation>不是数字？最接近：{0}</translation>
    </message>
    <message>
        <source>{0}; or {1}</source>
        <translation>{0}；或 {1}</translation>
    </message>
    <message>
        <source>For reading alone. “Train this” makes a full one, which can go on learning.</source>
        <translation>只用于识别。“训练这个网络”会得到一个完整的、能继续学习的网络。</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Convolution {0}</source>
        <translation>卷积 {0}</translation>
    </message>
    <message>
        <source>Depthwise convolution {0}</source>
        <translation>逐通道卷积 {0}</translation>
    </message>
    <message>
        <source>Dense layer</source>
        <translation>全连接层</translation>
    </message>
    <message>
        <source>Max pooling {0}</source>
        <translation>最大池化 {0}</translation>
    </message>
    <message>
        <source>Average pooling {0}</source>
        <translation>平均池化 {0}</translation>
    </message>
    <message>
        <source>Global average</source>
        <translation>全局平均</translation>
    </message>
    <message>
        <source>Batch normalization</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <source>Addition</source>
        <translation>相加</translation>
    </message>
    <message>
        <source>Concatenation</source>
        <translation>拼接</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>one map of {1}</source>
        <translation>1 张 {1} 的特征图</translation>
    </message>
    <message>
        <source>{0} maps of {1}</source>
        <translation>{0} 张 {1} 的特征图</translation>
    </message>
    <message>
        <source>one unit</source>
        <translation>1 个单元</translation>
    </message>
    <message>
        <source>{0} units</source>
        <translation>{0} 个单元</translation>
    </message>
    <message>
        <source>Digit {0}</source>
        <translation>数字 {0}</translation>
    </message>
    <message>
        <source>Map {0}</source>
        <translation>特征图 {0}</translation>
    </message>
    <message>
        <source>Unit {0}</source>
        <translation>单元 {0}</translation>
    </message>
    <message>
        <source>one weight</source>
        <translation>1 个权重</translation>
    </message>
    <message>
        <source>{0} weights</source>
        <translation>{0} 个权重</translation>
    </message>
    <message>
        <source>one multiplication for each picture</source>
        <translation>每张图像 1 次乘法</translation>
    </message>
    <message>
        <source>{0} multiplications for each picture</source>
        <translation>每张图像 {0} 次乘法</translation>
    </message>
    <message>
        <source>ReLU then makes 0 of everything below 0.</source>
        <translation>然后 ReLU 把所有小于 0 的数变为 0。</translation>
    </message>
    <message>
        <source>A batch normalization is folded into its weights.</source>
        <translation>批归一化已并入其权重。</translation>
    </message>
    <message>
        <source>This is all that the network gets to see: 28×28 numbers from 0 to 1.</source>
        <translation>网络能看到的只有这些：28×28 个 0 到 1 之间的数。</translation>
    </message>
    <message>
        <source>A small pattern of weights slides over all maps before; where they look like it, its own map is strong.</source>
        <translation>一小块权重在前一层的所有特征图上滑动；哪里与它相像，它自己的特征图在哪里就强。</translation>
    </message>
    <message>
        <source>As a convolution, but each pattern looks at one map only.</source>
        <translation>与卷积相同，但每块权重只看一张特征图。</translation>
    </message>
    <message>
        <source>Each unit multiplies everything before by weights of its own and adds it up.</source>
        <translation>每个单元用自己的权重去乘前一层的所有数，再相加。</translation>
    </message>
    <message>
        <source>Of each window the largest number stays; the maps get smaller.</source>
        <translation>每个窗口只保留最大的数；特征图随之变小。</translation>
    </message>
    <message>
        <source>Of each window the mean stays; the maps get smaller.</source>
        <translation>每个窗口只保留平均值；特征图随之变小。</translation>
    </message>
    <message>
        <source>Of each map its mean stays.</source>
        <translation>每张特征图只保留平均值。</translation>
    </message>
    <message>
        <source>Each map is multiplied by one number and another one is added, so that all are of like size.</source>
        <translation>每张特征图乘以一个数，再加上另一个数，使它们大小相近。</translation>
    </message>
    <message>
        <source>Each number goes through the same curve by itself.</source>
        <translation>每个数各自经过同一条曲线。</translation>
    </message>
    <message>
        <source>Makes probabilities of the numbers: all above 0, together 1.</source>
        <translation>把这些数变成概率：都大于 0，总和为 1。</translation>
    </message>
    <message>
        <source>The logarithms of the probabilities that a softmax gives.</source>
        <translation>softmax 所得概率的对数。</translation>
    </message>
    <message>
        <source>Two layers are added, number by number.</source>
        <translation>两层逐个数相加。</translation>
    </message>
    <message>
        <source>The numbers of several layers are put one after the other.</source>
        <translation>把几层的数依次排在一起。</translation>
    </message>
    <message>
        <source>How this layer computes is not shown; this is what it gives.</source>
        <translation>这一层怎样计算，此处不显示；这是它的输出。</translation>
    </message>
    <message>
        <source>MNIST not measured</source>
        <translation>未测 MNIST</translation>
    </message>
    <message>
        <source>A single layer</source>
        <translation>单层网络</translation>
    </message>
    <message>
        <source>Every pixel has one weight for each digit. The score of a digit is the sum of the weights under the ink, and softmax makes probabilities of the ten scores. Nothing else stands between picture and answer.</source>
        <translation>每个像素对每个数字各有一个权重。一个数字的得分就是墨迹所在处的权重之和，softmax 把十个得分变成概率。图片与答案之间再没有别的东西。</translation>
    </message>
    <message>
        <source>Draw a zero with a slash. This network reads 8: ink in the middle counts for 8, whatever is around it. Without the slash it reads 0. The four networks after it read 0 either way.</source>
        <translation>画一个带斜杠的 0。这个网络读成 8：中间的墨迹总是算作支持 8，不管周围是什么。去掉斜杠，它读成 0。后面的四个网络两种情况都读成 0。</translation>
    </message>
    <message>
        <source>LeCun et al. 1998, a linear classifier</source>
        <translation>LeCun 等 1998，线性分类器</translation>
    </message>
    <message>
        <source>One hidden layer</source>
        <translation>一个隐藏层</translation>
    </message>
    <message>
        <source>128 neurons stand between picture and answer. Each weighs the whole picture, and is silent where the sum is below zero (ReLU). The last layer weighs neurons instead of pixels, so that the same pixel may speak for a digit in one picture and against it in another.</source>
        <translation>图片与答案之间有 128 个神经元。每个神经元对整张图片加权，和小于零时就不作声（ReLU）。最后一层加权的是神经元而不是像素，因此同一个像素可以在一张图片里支持某个数字，在另一张里反对它。</translation>
    </message>
    <message>
        <source>Draw a two of straight lines, as a pocket calculator shows it, leaning a little to the right. This network reads 8, as the single layer does. The three networks after it read 2.</source>
        <translation>用直线画一个 2，像计算器上显示的那样，稍微向右倾斜。这个网络读成 8，单层网络也是。后面的三个网络读成 2。</translation>
    </message>
    <message>
        <source>LeCun et al. 1998, 300 hidden neurons</source>
        <translation>LeCun 等 1998，300 个隐藏神经元</translation>
    </message>
    <message>
        <source>TensorFlow&apos;s quickstart for beginners, this network</source>
        <translation>TensorFlow 初学者快速入门，正是这个网络</translation>
    </message>
    <message>
        <source>Two hidden layers</source>
        <translation>两个隐藏层</translation>
    </message>
    <message>
        <source>Two layers of 512 neurons, of which the second combines what the first has found. In training, a fifth of them is left out at random in each step (dropout), so that none relies on another one alone.</source>
        <translation>两层各 512 个神经元，第二层把第一层找到的东西组合起来。训练时每一步随机去掉五分之一的神经元（dropout），这样没有哪个神经元只依赖另一个。</translation>
    </message>
    <message>
        <source>Draw a one with a foot, leaning to the left. This network reads 5, as the two before it do: to a dense layer, ink that has moved is other ink. The two networks after it read 1.</source>
        <translation>画一个带底横、向左倾斜的 1。这个网络读成 5，前面的两个也是：对全连接层来说，墨迹移动了位置就是另一片墨迹。后面的两个网络读成 1。</translation>
    </message>
    <message>
        <source>LeCun et al. 1998, 300 and 100 hidden neurons</source>
        <translation>LeCun 等 1998，300 个和 100 个隐藏神经元</translation>
    </message>
    <message>
        <source>Keras examples, mnist_mlp with Adam</source>
        <translation>Keras 示例 mnist_mlp，用 Adam</translation>
    </message>
    <message>
        <source>Convolutions</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>32 filters of 3×3 pixels slide over the picture, and 64 more over what they have found. A filter finds its pattern wherever it lies. Pooling keeps the strongest of every four, and dense layers decide.</source>
        <translation>32 个 3×3 像素的滤波器在图片上滑动，另外 64 个在它们找到的东西上滑动。滤波器要找的图案在哪里都能找到。池化在每四个值里留下最强的一个，最后由全连接层决定。</translation>
    </message>
    <message>
        <source>Draw an eight like a snowman: a small circle on a large one. This network reads 0, and the three before it misread it, too. digitnet reads 8.</source>
        <translation>画一个雪人一样的 8：大圆上面一个小圆。这个网络读成 0，前面的三个也读错。digitnet 读成 8。</translation>
    </message>
    <message>
        <source>LeCun et al. 1998, LeNet-5</source>
        <translation>LeCun 等 1998，LeNet-5</translation>
    </message>
    <message>
        <source>Keras examples, mnist_cnn</source>
        <translation>Keras 示例 mnist_cnn</translation>
    </message>
    <message>
        <source>digitnet</source>
        <translation>digitnet</translation>
    </message>
    <message>
        <source>The network that reads the pad. Five convolutions with batch normalization, and at the end a weight for each place of each map: where a stroke lies tells 6 from 9. It has a seventh of the weights of the network before it. The one that came with the program has learnt from pens, too, and the recipe bends the pictures in training, which the code below leaves out.</source>
        <translation>识别画板的就是这个网络。五个带批归一化的卷积，最后是每张特征图每个位置的一个权重：笔画在哪里，决定了是 6 还是 9。它的权重只有前一个网络的七分之一。随程序附带的模型还学过真实的笔迹；训练方案会把图片扭曲变形，下面的代码略去了这一步。</translation>
    </message>
    <message>
        <source>Draw a three of straight lines, as a pocket calculator shows it. digitnet reads 7. The four networks before it read 3: one that is better is not better at everything.</source>
        <translation>用直线画一个 3，像计算器上显示的那样。digitnet 读成 7，前面的四个网络读成 3：更好的网络并不是样样都更好。</translation>
    </message>
    <message>
        <source>none: it is this program&apos;s own</source>
        <translation>没有：这是本程序自己的网络</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>约 {0}</translation>
    </message>
    <message>
        <source>How this number came about is not shown.</source>
        <translation>这个数是怎样得来的，此处不显示。</translation>
    </message>
    <message>
        <source>The largest of {0} numbers: {1}</source>
        <translation>{0} 个数中最大的：{1}</translation>
    </message>
    <message>
        <source>The mean of {0} numbers: {1}</source>
        <translation>{0} 个数的平均值：{1}</translation>
    </message>
    <message>
        <source>Taken over as it is: {0}</source>
        <translation>原样取用：{0}</translation>
    </message>
    <message>
        <source>The network has {0} here: it computes with rounded numbers.</source>
        <translation>网络在这里的值是 {0}：它用取整后的数计算。</translation>
    </message>
    <message>
        <source>{1} (one more)</source>
        <translation>{1}（另外 1 张）</translation>
    </message>
    <message>
        <source>{1} ({0} more)</source>
        <translation>{1}（另外 {0} 张）</translation>
    </message>
    <message>
        <source>{0} (bias)</source>
        <translation>{0}（偏置）</translation>
    </message>
    <message>
        <source>The logarithm of e to the {0} over the sum of that for all {1}: {2}</source>
        <translation>e 的 {0} 次方除以全部 {1} 个之和，再取对数：{2}</translation>
    </message>
    <message>
        <source>e to the {0}, over the sum of that for all {1}: {2}</source>
        <translation>e 的 {0} 次方除以全部 {1} 个之和：{2}</translation>
    </message>
    <message>
        <source>Loss: mean absolute error</source>
        <translation>损失：平均绝对误差</translation>
    </message>
    <message>
        <source>Loss: cross-entropy</source>
        <translation>损失：交叉熵</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>mean absolute error</source>
        <translation>平均绝对误差</translation>
    </message>
    <message>
        <source>cross-entropy in nats</source>
        <translation>交叉熵（奈特）</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Epoch {0}</source>
        <translation>第 {0} 轮</translation>
    </message>
    <message>
        <source>training {0}, loss {1}</source>
        <translation>训练 {0}，损失 {1}</translation>
    </message>
    <message>
        <source>validation after epoch {0}: {1}, loss {2}</source>
        <translation>第 {0} 轮后验证：{1}，损失 {2}</translation>
    </message>
    <message>
        <source>Epoch {0} of {1}: {2} right</source>
        <translation>第 {0} 轮，共 {1} 轮：读对 {2}</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About DigitPad</source>
        <translation>关于 DigitPad</translation>
    </message>
    <message>
        <source>&lt;h2&gt;DigitPad {0}&lt;/h2&gt;&lt;p&gt;Reads the digits you draw, shows how sure it is, and learns your hand.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;DigitPad {0}&lt;/h2&gt;&lt;p&gt;识别您手写的数字，显示有多大把握，并学会您的笔迹。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>AnnotationActions</name>
    <message>
        <source>It is {0}</source>
        <translation>这是 {0}</translation>
    </message>
    <message>
        <source>Remove the label</source>
        <translation>去掉标注</translation>
    </message>
    <message>
        <source>Mislabelled</source>
        <translation>标签有误</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tag for the selected pictures; one they all have is removed</source>
        <translation>给所选图片的标签；都有的标签会被去掉</translation>
    </message>
    <message>
        <source>Remove tag “{0}”</source>
        <translation>去掉标签“{0}”</translation>
    </message>
    <message>
        <source>Tag “{0}”</source>
        <translation>标签“{0}”</translation>
    </message>
    <message>
        <source>How often each of the {0} selected pictures is used in an epoch</source>
        <translation>所选 {0} 张图片在一轮中各用几次</translation>
    </message>
    <message>
        <source>How often the selected picture is used in an epoch</source>
        <translation>所选图片在一轮中用几次</translation>
    </message>
    <message>
        <source>A model that has learnt from a test set can no longer be judged by it.</source>
        <translation>学过测试集的模型，不能再用它来评判。</translation>
    </message>
    <message>
        <source>Learn from these</source>
        <translation>学习这些</translation>
    </message>
    <message>
        <source>selection</source>
        <translation>所选</translation>
    </message>
    <message>
        <source>1 picture is set aside for the next retraining, in {1}.</source>
        <translation>1 张图片已留给下一次重新训练，在 {1}。</translation>
    </message>
    <message>
        <source>{0} pictures are set aside for the next retraining, in {1}.</source>
        <translation>{0} 张图片已留给下一次重新训练，在 {1}。</translation>
    </message>
</context>
<context>
    <name>BrowserController</name>
    <message>
        <source>the {0} selected pictures</source>
        <translation>所选的 {0} 张图片</translation>
    </message>
    <message>
        <source>the one picture shown</source>
        <translation>显示的那张图片</translation>
    </message>
    <message>
        <source>all {0} pictures shown</source>
        <translation>显示的全部 {0} 张图片</translation>
    </message>
    <message>
        <source>{0}, picture {1}</source>
        <translation>{0}，图片 {1}</translation>
    </message>
</context>
<context>
    <name>BrowserState</name>
    <message>
        <source>Not saved: {0}</source>
        <translation>没有保存：{0}</translation>
    </message>
    <message>
        <source>{0} was damaged and is kept as {1}; new labels and tags are saved as before.</source>
        <translation>{0} 已损坏，保留为 {1}；新的标注和标签照常保存。</translation>
    </message>
    <message>
        <source>Your labels and tags are not shown: {0}</source>
        <translation>您的标注和标签无法显示：{0}</translation>
    </message>
</context>
<context>
    <name>BrowserWindow</name>
    <message>
        <source>Test set</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>Reading the pictures with {0}…</source>
        <translation>正在用 {0} 读图片…</translation>
    </message>
    <message>
        <source>Open a set</source>
        <translation>打开数据集</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>0 … 9</source>
        <translation>0 … 9</translation>
    </message>
    <message>
        <source>Show every picture of this digit, or all again</source>
        <translation>显示这个数字的所有图片，或重新显示全部</translation>
    </message>
    <message>
        <source>Alt+0 … 9</source>
        <translation>Alt+0 … 9</translation>
    </message>
    <message>
        <source>Show all that was read as this digit</source>
        <translation>显示所有读作这个数字的图片</translation>
    </message>
    <message>
        <source>Ctrl+0 … 9</source>
        <translation>Ctrl+0 … 9</translation>
    </message>
    <message>
        <source>Say which digit the selected pictures show</source>
        <translation>说出所选图片是哪个数字</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Go to the details of the picture</source>
        <translation>看图片的详情</translation>
    </message>
    <message>
        <source>&amp;Export {0}</source>
        <translation>导出{0}(&amp;E)</translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation>{0}：{1}</translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>Draw a digit with the pen</source>
        <translation>用笔写一个数字</translation>
    </message>
    <message>
        <source>Draw a digit here with mouse, pen or finger</source>
        <translation>用鼠标、笔或手指在这里写一个数字</translation>
    </message>
    <message>
        <source>Draw a digit here with the pen</source>
        <translation>用笔在这里写一个数字</translation>
    </message>
    <message>
        <source>A photo, with a box around what is read. Arrow keys move the box, with Shift they change its size.</source>
        <translation>一张照片，方框内是要识别的部分。方向键移动方框，按住 Shift 改变大小。</translation>
    </message>
    <message>
        <source>Move box</source>
        <translation>移动方框</translation>
    </message>
</context>
<context>
    <name>CauseButton</name>
    <message>
        <source>&amp;Relabel</source>
        <translation>重新标注(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Your drawing of {0} made it this</source>
        <translation>是您写的 {0} 让它变成这样</translation>
    </message>
    <message>
        <source>{0}: relabel or delete it</source>
        <translation>{0}：重新标注或删除</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Changing</source>
        <translation>正在更改</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>正在撤销</translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation>正在重做</translation>
    </message>
</context>
<context>
    <name>ChoosingDialog</name>
    <message>
        <source>Retrain</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Train a new model</source>
        <translation>训练新模型</translation>
    </message>
    <message>
        <source>You can go on drawing meanwhile. Your model is kept, and at the end you choose.</source>
        <translation>期间可以继续书写。您的模型会保留，最后由您选择。</translation>
    </message>
    <message>
        <source>Learn from</source>
        <translation>学习来源</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Training needs additional packages. This installs them: {0}</source>
        <translation>训练需要额外的软件包。安装命令：{0}</translation>
    </message>
    <message>
        <source>Another window of DigitPad is training already.</source>
        <translation>另一个 DigitPad 窗口正在训练。</translation>
    </message>
    <message>
        <source>How long it takes there shows once it has begun.</source>
        <translation>在那里需要多久，开始之后才知道。</translation>
    </message>
    <message>
        <source>How long it takes depends on how many digits there are.</source>
        <translation>需要多久取决于有多少数字。</translation>
    </message>
    <message>
        <source>About {0} on this computer</source>
        <translation>在这台电脑上大约 {0}</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>DigitPad is training</source>
        <translation>DigitPad 正在训练</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>Close DigitPad</source>
        <translation>关闭 DigitPad</translation>
    </message>
    <message>
        <source>Finish it in the background</source>
        <translation>在后台完成</translation>
    </message>
    <message>
        <source>Stop and keep the best</source>
        <translation>停止并保留最好的</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>取消训练</translation>
    </message>
    <message>
        <source>Do not close</source>
        <translation>不关闭</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>留在那里</translation>
    </message>
    <message>
        <source>It runs on “{0}”. In the background, this program follows it and brings the model back. Left there, it goes on for {1} minutes without this computer; DigitPad finds it again if it is started in that time, and else goes on from the last epoch. Cancelled, nothing of it stays there.</source>
        <translation>训练在“{0}”上运行。转入后台时，本程序会一直跟着它，并把模型取回来。留在那里时，没有本机它还会继续 {1} 分钟；在这段时间内启动 DigitPad 就能重新找到它，否则从最后一轮接着训练。取消时，那里不会留下它的任何东西。</translation>
    </message>
    <message>
        <source>Your model is kept in any case.</source>
        <translation>无论如何，您的模型都会保留。</translation>
    </message>
    <message>
        <source>A training is running</source>
        <translation>训练正在进行</translation>
    </message>
    <message>
        <source>What should happen to it? Your model is kept in any case.</source>
        <translation>怎么处理它？无论如何您的模型都会保留。</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>End the comparison</source>
        <translation>结束比较</translation>
    </message>
    <message>
        <source>Choose another model…</source>
        <translation>选择另一个模型…</translation>
    </message>
    <message>
        <source>Choose a model to compare with…</source>
        <translation>选择要比较的模型…</translation>
    </message>
    <message>
        <source>See what another model reads right that this one reads wrong.</source>
        <translation>看看这个模型读错的，另一个模型读对了哪些。</translation>
    </message>
    <message>
        <source>“9: 9 | 4” is a 9 that {0} reads as 9 and {1} as 4.</source>
        <translation>“9: 9 | 4”表示一个 9，{0} 读作 9，{1} 读作 4。</translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}&lt;/b&gt;: {1} % right&lt;br&gt;&lt;b&gt;{2}&lt;/b&gt;: {3} % right</source>
        <translation>&lt;b&gt;{0}&lt;/b&gt;：读对 {1}%&lt;br&gt;&lt;b&gt;{2}&lt;/b&gt;：读对 {3}%</translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}&lt;/b&gt; and &lt;b&gt;{1}&lt;/b&gt;</source>
        <translation>&lt;b&gt;{0}&lt;/b&gt; 与 &lt;b&gt;{1}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>The difference is hardly chance: two equally good models would differ this much with a probability of {0} (McNemar).</source>
        <translation>这个差别几乎不是偶然：两个同样好的模型相差这么多的概率为 {0}（McNemar 检验）。</translation>
    </message>
    <message>
        <source>The difference may well be chance: two equally good models differ this much with a probability of {0} (McNemar).</source>
        <translation>这个差别很可能是偶然：两个同样好的模型相差这么多的概率为 {0}（McNemar 检验）。</translation>
    </message>
    <message>
        <source>Only {0} right</source>
        <translation>只有 {0} 读对</translation>
    </message>
    <message>
        <source>Only {1} right</source>
        <translation>只有 {1} 读对</translation>
    </message>
    <message>
        <source>Both wrong</source>
        <translation>都读错</translation>
    </message>
    <message>
        <source>Read differently</source>
        <translation>读法不同</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Reading the test set with both…</source>
        <translation>正在用两个模型读测试集…</translation>
    </message>
    <message>
        <source>“{0}” and “{1}”</source>
        <translation>“{0}”与“{1}”</translation>
    </message>
    <message>
        <source>{0} digit</source>
        <translation>{0} 个数字</translation>
    </message>
    <message>
        <source>{0} digits</source>
        <translation>{0} 个数字</translation>
    </message>
    <message>
        <source>Reading… {0}</source>
        <translation>正在读… {0}</translation>
    </message>
    <message>
        <source>There are no test digits here to compare the two with.</source>
        <translation>这里没有测试数字可用来比较。</translation>
    </message>
</context>
<context>
    <name>ComparisonDock</name>
    <message>
        <source>Compare networks</source>
        <translation>比较网络</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Other people&apos;s pens were not compared: there is no folder “pen” with ink files where data sets are looked for (DIGITPAD_DATA).</source>
        <translation>没有比较别人的笔迹：在查找数据集的地方（DIGITPAD_DATA）没有含笔迹文件的文件夹“pen”。</translation>
    </message>
    <message>
        <source>{0} digit</source>
        <translation>{0} 个数字</translation>
    </message>
    <message>
        <source>{0} digits</source>
        <translation>{0} 个数字</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}，{1}</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>▲ a little, perhaps by chance</source>
        <translation>▲ 略好，也许是偶然</translation>
    </message>
    <message>
        <source>▼ a little, perhaps by chance</source>
        <translation>▼ 略差，也许是偶然</translation>
    </message>
    <message>
        <source>▲ better</source>
        <translation>▲ 更好</translation>
    </message>
    <message>
        <source>▼ worse</source>
        <translation>▼ 更差</translation>
    </message>
    <message>
        <source>{0}: {1} now right</source>
        <translation>{0}：{1} 现在读对</translation>
    </message>
    <message>
        <source>{0}: {1} now misread</source>
        <translation>{0}：{1} 现在读错</translation>
    </message>
    <message>
        <source>Show all of them in the test set</source>
        <translation>在测试集中全部显示</translation>
    </message>
    <message>
        <source>{0}, read as {1} before and as {2} now</source>
        <translation>{0}，之前读作 {1}，现在读作 {2}</translation>
    </message>
    <message>
        <source>Whether the networks agree</source>
        <translation>各网络是否一致</translation>
    </message>
    <message>
        <source>Your digits make it {0} on the pad; here each network reads alone.</source>
        <translation>在画板上，您的数字使它读作 {0}；这里每个网络各自识别。</translation>
    </message>
    <message>
        <source>Choose which networks to compare.</source>
        <translation>选择要比较的网络。</translation>
    </message>
    <message>
        <source>Draw a digit: each network reads it on its own.</source>
        <translation>写一个数字：每个网络各自识别。</translation>
    </message>
    <message>
        <source>Perhaps no digit. {0}</source>
        <translation>也许不是数字。{0}</translation>
    </message>
    <message>
        <source>All agree: {0}</source>
        <translation>一致：{0}</translation>
    </message>
    <message>
        <source>They disagree: {0}</source>
        <translation>不一致：{0}</translation>
    </message>
</context>
<context>
    <name>ComputerForm</name>
    <message>
        <source>Add a computer</source>
        <translation>添加计算机</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>计算机</translation>
    </message>
    <message>
        <source>It has all packages: install nothing</source>
        <translation>它已有全部软件包：什么都不安装</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>what you call it</source>
        <translation>您对它的称呼</translation>
    </message>
    <message>
        <source>user@host, or a name of ssh&apos;s settings</source>
        <translation>用户@主机，或 ssh 配置中的名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>may be empty: what stands before the training&apos;s own command there</source>
        <translation>可以留空：放在那里的训练命令之前的命令</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>its path there; empty for one that is found</source>
        <translation>它在那里的路径；留空则自动查找</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>as NVIDIA&apos;s driver says</source>
        <translation>看有没有 NVIDIA 驱动</translation>
    </message>
    <message>
        <source>for the processor</source>
        <translation>处理器版</translation>
    </message>
    <message>
        <source>for CUDA</source>
        <translation>CUDA 版</translation>
    </message>
    <message>
        <source>TensorFlow</source>
        <translation>TensorFlow</translation>
    </message>
    <message>
        <source>where everything lies there; empty for the usual one</source>
        <translation>一切文件在那里的位置；留空则用通常的文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>minutes that a training goes on there without a connection</source>
        <translation>分钟：没有连接时训练在那里继续多久</translation>
    </message>
    <message>
        <source>Goes on for</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>seconds that an answer is waited for</source>
        <translation>秒：等待应答多久</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>等待</translation>
    </message>
</context>
<context>
    <name>ComputersDialog</name>
    <message>
        <source>Computers</source>
        <translation>计算机</translation>
    </message>
    <message>
        <source>No other computer is on the list yet.</source>
        <translation>列表中还没有其他计算机。</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>“{0}” is on the list. Check tries it, and prepares it the first time.</source>
        <translation>“{0}”已在列表中。点“检查”试一试；第一次会先做好准备。</translation>
    </message>
    <message>
        <source>Computers that train for you</source>
        <translation>替您训练的计算机</translation>
    </message>
    <message>
        <source>They are reached through ssh, with its keys and settings: no password is asked for or kept. ssh ADDRESS has to work in a terminal without one.</source>
        <translation>通过 ssh 连接，使用它的密钥和配置：本程序不询问也不保存密码。“ssh 地址”必须在终端中不用密码就能连上。</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Try it: prepare it where needed, and ask what it computes on</source>
        <translation>试一试：需要时做好准备，并询问它用什么计算</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>停止检查</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ConfusionModel</name>
    <message>
        <source>Show every {0}, whatever it was read as</source>
        <translation>显示所有 {0}，不管读作什么</translation>
    </message>
    <message>
        <source>Show all that was read as {0}</source>
        <translation>显示所有读作 {0} 的</translation>
    </message>
    <message>
        <source>once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>{0} times</source>
        <translation>{0} 次</translation>
    </message>
    <message>
        <source>{0}: read right {1}</source>
        <translation>{0}：读对 {1}</translation>
    </message>
    <message>
        <source>{0}: misread as {1} {2}</source>
        <translation>{0}：错读为 {1}，{2}</translation>
    </message>
</context>
<context>
    <name>ConfusionTable</name>
    <message>
        <source>Confusion matrix: rows are true digits, columns readings</source>
        <translation>混淆矩阵：行为真实数字，列为识别结果</translation>
    </message>
</context>
<context>
    <name>ConfusionView</name>
    <message>
        <source>Show the diagonal: everything that was read right</source>
        <translation>显示对角线：所有读对的</translation>
    </message>
    <message>
        <source>Diagonal</source>
        <translation>对角线</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>read right</source>
        <translation>读对</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>{0} (another loss, so only its accuracy)</source>
        <translation>{0}（损失函数不同，只显示准确率）</translation>
    </message>
    <message>
        <source>Point at a curve to read its values.</source>
        <translation>把指针移到曲线上，可以看到数值。</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation: pictures it does not learn from</source>
        <translation>验证集：不从中学习的图片</translation>
    </message>
    <message>
        <source>current model</source>
        <translation>当前模型</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Show &amp;which ink decided</source>
        <translation>显示哪些墨迹起作用(&amp;W)</translation>
    </message>
    <message>
        <source>Cover each part in turn and see how the reading changes (W)</source>
        <translation>依次遮住每个部分，看识别结果如何变化 (W)</translation>
    </message>
    <message>
        <source>&lt;big&gt;Read as &lt;b&gt;{0}&lt;/b&gt;&lt;/big&gt;</source>
        <translation>&lt;big&gt;读作 &lt;b&gt;{0}&lt;/b&gt;&lt;/big&gt;</translation>
    </message>
    <message>
        <source>&lt;big&gt;A &lt;b&gt;{0}&lt;/b&gt;, &lt;span style=&apos;color:{2}&apos;&gt;misread as &lt;b&gt;{1}&lt;/b&gt; ✗&lt;/span&gt;&lt;/big&gt;</source>
        <translation>&lt;big&gt;&lt;b&gt;{0}&lt;/b&gt;，&lt;span style=&apos;color:{2}&apos;&gt;错读为 &lt;b&gt;{1}&lt;/b&gt; ✗&lt;/span&gt;&lt;/big&gt;</translation>
    </message>
    <message>
        <source>&lt;big&gt;A &lt;b&gt;{0}&lt;/b&gt;, read right&lt;/big&gt;</source>
        <translation>&lt;big&gt;&lt;b&gt;{0}&lt;/b&gt;，读对&lt;/big&gt;</translation>
    </message>
    <message>
        <source>picture {0} · {1}</source>
        <translation>图片 {0} · {1}</translation>
    </message>
    <message>
        <source>true digit ranked {0} of 10</source>
        <translation>真实数字在 10 个中排第 {0}</translation>
    </message>
    <message>
        <source>loss {0}</source>
        <translation>损失 {0}</translation>
    </message>
    <message>
        <source>{0} points ahead of the second</source>
        <translation>领先第二名 {0} 个百分点</translation>
    </message>
    <message>
        <source>&lt;b&gt;? its label is disputed&lt;/b&gt;: fewer than 3 of 5 people agree</source>
        <translation>&lt;b&gt;? 标签有争议&lt;/b&gt;：5 人中同意的不到 3 人</translation>
    </message>
    <message>
        <source>&lt;b&gt;✎ you say it is {0}&lt;/b&gt;</source>
        <translation>&lt;b&gt;✎ 您说这是 {0}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;✎ marked as mislabelled&lt;/b&gt;</source>
        <translation>&lt;b&gt;✎ 已标记为标签有误&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;✎ tags:&lt;/b&gt; {0}</source>
        <translation>&lt;b&gt;✎ 标签：&lt;/b&gt; {0}</translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}&lt;/b&gt; reads {1} ({2})</source>
        <translation>&lt;b&gt;{0}&lt;/b&gt; 读作 {1}（{2}）</translation>
    </message>
    <message>
        <source>The {0}s most like it</source>
        <translation>最像它的 {0}</translation>
    </message>
    <message>
        <source>&lt;span style=&apos;color:{2}&apos;&gt;■&lt;/span&gt; speaks for {0} · &lt;span style=&apos;color:{3}&apos;&gt;■&lt;/span&gt; speaks for {1}</source>
        <translation>&lt;span style=&apos;color:{2}&apos;&gt;■&lt;/span&gt; 支持 {0} · &lt;span style=&apos;color:{3}&apos;&gt;■&lt;/span&gt; 支持 {1}</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>▶ &amp;Play</source>
        <translation>▶ 播放(&amp;P)</translation>
    </message>
    <message>
        <source>Draw it again, stroke by stroke (Space)</source>
        <translation>一笔一笔重写 (空格)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Delete the selected drawings (Del)</source>
        <translation>删除所选的 (Del)</translation>
    </message>
    <message>
        <source>It is a…</source>
        <translation>这是…</translation>
    </message>
    <message>
        <source>Relabel as {0}</source>
        <translation>改标为 {0}</translation>
    </message>
    <message>
        <source>Relabel as {0} ({0})</source>
        <translation>改标为 {0} ({0})</translation>
    </message>
    <message>
        <source>&amp;Delete {0}</source>
        <translation>删除 {0} 幅(&amp;D)</translation>
    </message>
    <message>
        <source>All are…</source>
        <translation>全部是…</translation>
    </message>
    <message>
        <source>Select a drawing to see it here.</source>
        <translation>选择一幅，在这里查看。</translation>
    </message>
    <message>
        <source>{0} drawings selected; this is the first. The buttons change all of them.</source>
        <translation>已选 {0} 幅；这是第一幅。按钮会更改全部。</translation>
    </message>
    <message>
        <source>taught on the pad</source>
        <translation>在画板上教的</translation>
    </message>
    <message>
        <source>drawn in a guided round</source>
        <translation>在引导书写中写的</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入的</translation>
    </message>
    <message>
        <source>A {0}, {1}</source>
        <translation>{0}，{1}</translation>
    </message>
    <message>
        <source>was read as {0} ({1})</source>
        <translation>曾读作 {0}（{1}）</translation>
    </message>
</context>
<context>
    <name>DigitGrid</name>
    <message>
        <source>Your digits</source>
        <translation>您的数字</translation>
    </message>
</context>
<context>
    <name>DigitModel</name>
    <message>
        <source>Digit</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>The true digit</source>
        <translation>真实数字</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>How many pictures show it</source>
        <translation>有多少张图片是它</translation>
    </message>
    <message>
        <source>Prec. %</source>
        <translation>精确率 %</translation>
    </message>
    <message>
        <source>Precision: how many of those read as this digit are it</source>
        <translation>精确率：读作这个数字的有多少真是它</translation>
    </message>
    <message>
        <source>Recall %</source>
        <translation>召回率 %</translation>
    </message>
    <message>
        <source>Recall: how many of this digit are read as it</source>
        <translation>召回率：这个数字有多少被读出来</translation>
    </message>
    <message>
        <source>F1 %</source>
        <translation>F1 %</translation>
    </message>
    <message>
        <source>F1: harmonic mean of precision and recall</source>
        <translation>F1：精确率和召回率的调和平均</translation>
    </message>
    <message>
        <source>Misread as</source>
        <translation>错读为</translation>
    </message>
    <message>
        <source>The digits it is misread as most, and how often</source>
        <translation>最常被错读成的数字及次数</translation>
    </message>
</context>
<context>
    <name>DigitTable</name>
    <message>
        <source>How well each digit is read</source>
        <translation>每个数字读得怎么样</translation>
    </message>
</context>
<context>
    <name>DrawingPager</name>
    <message>
        <source>Drawing {0} of {1}</source>
        <translation>第 {0} 幅，共 {1} 幅</translation>
    </message>
</context>
<context>
    <name>DrawingSurface</name>
    <message>
        <source>Wide pad</source>
        <translation>宽画板</translation>
    </message>
    <message>
        <source>Square pad</source>
        <translation>方画板</translation>
    </message>
    <message>
        <source>Move box</source>
        <translation>移动方框</translation>
    </message>
    <message>
        <source>Stroke</source>
        <translation>笔画</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
</context>
<context>
    <name>EpochsModel</name>
    <message>
        <source>Epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>读对</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Validation right</source>
        <translation>验证读对</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
</context>
<context>
    <name>EpochsTable</name>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
</context>
<context>
    <name>Everything</name>
    <message>
        <source>My digits</source>
        <translation>我的数字</translation>
    </message>
    <message>
        <source>&amp;Back up everything…</source>
        <translation>全部备份(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>恢复(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete everything…</source>
        <translation>全部删除(&amp;D)…</translation>
    </message>
    <message>
        <source>Back up {0}</source>
        <translation>备份{0}</translation>
    </message>
    <message>
        <source>Backups of my digits (*{0})</source>
        <translation>我的数字的备份 (*{0})</translation>
    </message>
    <message>
        <source>The backup was cancelled; nothing was written.</source>
        <translation>备份已取消；没有写入任何东西。</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>{0} drawing is backed up to {1}</source>
        <translation>{0} 幅已备份到 {1}</translation>
    </message>
    <message>
        <source>{0} drawings are backed up to {1}</source>
        <translation>{0} 幅已备份到 {1}</translation>
    </message>
    <message>
        <source>Backups of my digits (*{0});;All files (*)</source>
        <translation>我的数字的备份 (*{0});;所有文件 (*)</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>正在读取备份</translation>
    </message>
    <message>
        <source>Nothing was restored.</source>
        <translation>没有恢复任何东西。</translation>
    </message>
    <message>
        <source>{0} drawing restored</source>
        <translation>已恢复 {0} 幅</translation>
    </message>
    <message>
        <source>{0} drawings restored</source>
        <translation>已恢复 {0} 幅</translation>
    </message>
    <message>
        <source>in place of {0}</source>
        <translation>代替 {0}</translation>
    </message>
    <message>
        <source>{0} could not be read</source>
        <translation>{0} 幅无法读取</translation>
    </message>
    <message>
        <source>{0}. Ctrl+Z brings back what was there.</source>
        <translation>{0}。按 Ctrl+Z 可找回原来的。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>Delete {0}?</source>
        <translation>删除{0}？</translation>
    </message>
    <message>
        <source>&amp;Delete everything</source>
        <translation>全部删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Back up first…</source>
        <translation>先备份(&amp;B)…</translation>
    </message>
    <message>
        <source>Ctrl+Z in this window brings the drawings back until DigitPad is closed.</source>
        <translation>在关闭 DigitPad 之前，在这个窗口按 Ctrl+Z 可以找回。</translation>
    </message>
    <message>
        <source>{0} older copy that the program has kept aside goes for good.</source>
        <translation>程序另外保留的 {0} 份旧副本将永久删除。</translation>
    </message>
    <message>
        <source>{0} older copies that the program has kept aside go for good.</source>
        <translation>程序另外保留的 {0} 份旧副本将永久删除。</translation>
    </message>
    <message>
        <source>Everything is deleted. Ctrl+Z brings the drawings back.</source>
        <translation>已全部删除。按 Ctrl+Z 可找回。</translation>
    </message>
    <message>
        <source>{0} drawing</source>
        <translation>{0} 幅</translation>
    </message>
    <message>
        <source>all {0} drawings</source>
        <translation>全部 {0} 幅</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Pictures 28×28 (PNG)…</source>
        <translation>28×28 图片 (PNG)…</translation>
    </message>
    <message>
        <source>MNIST&apos;s files (IDX)…</source>
        <translation>MNIST 格式 (IDX)…</translation>
    </message>
    <message>
        <source>{0} selected drawing</source>
        <translation>所选的 {0} 幅</translation>
    </message>
    <message>
        <source>{0} selected drawings</source>
        <translation>所选的 {0} 幅</translation>
    </message>
    <message>
        <source>{0} drawing</source>
        <translation>{0} 幅</translation>
    </message>
    <message>
        <source>all {0} drawings</source>
        <translation>全部 {0} 幅</translation>
    </message>
    <message>
        <source>Ink (NDJSON or InkML)…</source>
        <translation>笔迹 (NDJSON 或 InkML)…</translation>
    </message>
    <message>
        <source>Ink files ({0})</source>
        <translation>笔迹文件 ({0})</translation>
    </message>
    <message>
        <source>Import digits</source>
        <translation>导入数字</translation>
    </message>
    <message>
        <source>Export {0}</source>
        <translation>导出{0}</translation>
    </message>
    <message>
        <source>Export {0} into a folder</source>
        <translation>把{0}导出到文件夹</translation>
    </message>
    <message>
        <source>The import was cancelled; what was imported before that is kept.</source>
        <translation>导入已取消；之前导入的会保留。</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>导出已取消；没有写入任何东西。</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消；没有改动任何东西。</translation>
    </message>
    <message>
        <source>1 drawing is in {0}</source>
        <translation>1 幅已写入 {0}</translation>
    </message>
    <message>
        <source>{0} drawings are in {1}</source>
        <translation>{0} 幅已写入 {1}</translation>
    </message>
    <message>
        <source>1 drawing is new</source>
        <translation>1 幅是新的</translation>
    </message>
    <message>
        <source>{0} drawings are new</source>
        <translation>{0} 幅是新的</translation>
    </message>
    <message>
        <source>{0} were there already</source>
        <translation>{0} 幅已经有了</translation>
    </message>
    <message>
        <source>{0} could not be taken ({1})</source>
        <translation>{0} 幅无法接受（{1}）</translation>
    </message>
</context>
<context>
    <name>ExcitedStrip</name>
    <message>
        <source>Looking for the pictures that excite it most…</source>
        <translation>正在查找最能激活它的图像…</translation>
    </message>
    <message>
        <source>Which pictures excite it most can be shown when MNIST is here (View ▸ Test set…) or you have taught digits of your own.</source>
        <translation>有了 MNIST（查看 ▸ 测试集…）或您教过的数字之后，这里会显示最能激活它的图像。</translation>
    </message>
    <message>
        <source>None of the pictures excites it.</source>
        <translation>没有图像能激活它。</translation>
    </message>
    <message>
        <source>Your one digit excites it:</source>
        <translation>您的这 1 个数字能激活它：</translation>
    </message>
    <message>
        <source>Of your {0} digits these excite it most:</source>
        <translation>您的 {0} 个数字中最能激活它的：</translation>
    </message>
    <message>
        <source>One test picture excites it:</source>
        <translation>有 1 张测试图像能激活它：</translation>
    </message>
    <message>
        <source>Of {0} test pictures these excite it most:</source>
        <translation>{0} 张测试图像中最能激活它的：</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>pictures.csv</source>
        <translation>图片.csv</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>pictures.png</source>
        <translation>图片.png</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>导出已取消；没有写入任何东西。</translation>
    </message>
    <message>
        <source>Writing to {0}…</source>
        <translation>正在写入 {0}…</translation>
    </message>
    <message>
        <source>1 picture is exported to {0}.</source>
        <translation>1 张图片已导出到 {0}。</translation>
    </message>
    <message>
        <source>{0} pictures are exported to {1}.</source>
        <translation>{0} 张图片已导出到 {1}。</translation>
    </message>
    <message>
        <source>No picture is shown, so there is nothing to export.</source>
        <translation>没有显示图片，所以没有可导出的。</translation>
    </message>
    <message>
        <source>Export {0}</source>
        <translation>导出{0}</translation>
    </message>
    <message>
        <source>1 picture copied</source>
        <translation>已复制 1 张图片</translation>
    </message>
    <message>
        <source>{0} pictures copied</source>
        <translation>已复制 {0} 张图片</translation>
    </message>
</context>
<context>
    <name>FailurePage</name>
    <message>
        <source>Last lines</source>
        <translation>最后几行</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Open it all the same</source>
        <translation>仍然打开</translation>
    </message>
    <message>
        <source>Choose again…</source>
        <translation>重新选择…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Your current model is unchanged.</source>
        <translation>您当前的模型没有改变。</translation>
    </message>
    <message>
        <source>{0} epochs are saved, and your current model is unchanged.</source>
        <translation>已保存 {0} 轮，您当前的模型没有改变。</translation>
    </message>
    <message>
        <source>{0} epoch is saved, and your current model is unchanged.</source>
        <translation>已保存 {0} 轮，您当前的模型没有改变。</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>True: any</source>
        <translation>真实：任意</translation>
    </message>
    <message>
        <source>True: {0}</source>
        <translation>真实：{0}</translation>
    </message>
    <message>
        <source>True digit</source>
        <translation>真实数字</translation>
    </message>
    <message>
        <source>Only pictures of this digit (type the digit)</source>
        <translation>只看这个数字的图片（按数字键）</translation>
    </message>
    <message>
        <source>Read: any</source>
        <translation>读作：任意</translation>
    </message>
    <message>
        <source>Read: {0}</source>
        <translation>读作：{0}</translation>
    </message>
    <message>
        <source>Read digit</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>Only what was read as this digit (Alt and the digit)</source>
        <translation>只看读作这个数字的（Alt 加数字键）</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Reverse the order</source>
        <translation>颠倒顺序</translation>
    </message>
    <message>
        <source>Show all pictures again (Esc)</source>
        <translation>重新显示所有图片 (Esc)</translation>
    </message>
    <message>
        <source>Show all pictures again</source>
        <translation>重新显示所有图片</translation>
    </message>
    <message>
        <source>Tag: any</source>
        <translation>标签：任意</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>Most wrong first</source>
        <translation>错得最离谱的在前</translation>
    </message>
    <message>
        <source>Least confident first</source>
        <translation>最没把握的在前</translation>
    </message>
    <message>
        <source>Closest call first</source>
        <translation>最难分的在前</translation>
    </message>
    <message>
        <source>As in the set</source>
        <translation>按数据集的顺序</translation>
    </message>
    <message>
        <source>Shuffled</source>
        <translation>打乱</translation>
    </message>
</context>
<context>
    <name>FiveStepsDock</name>
    <message>
        <source>The story in five steps</source>
        <translation>五步看懂网络</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>The code is copied.</source>
        <translation>代码已复制。</translation>
    </message>
    <message>
        <source>Step {0}: {1}</source>
        <translation>第 {0} 步：{1}</translation>
    </message>
    <message>
        <source>Put that drawing on the pad</source>
        <translation>把这个图画放到画板上</translation>
    </message>
    <message>
        <source>Compare these networks</source>
        <translation>比较这些网络</translation>
    </message>
    <message>
        <source>Train this…</source>
        <translation>训练这个网络…</translation>
    </message>
</context>
<context>
    <name>GuidedRound</name>
    <message>
        <source>&amp;Back</source>
        <translation>上一个(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一个(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>Draw 20 digits</source>
        <translation>写 20 个数字</translation>
    </message>
    <message>
        <source>Digits drawn</source>
        <translation>已写的数字</translation>
    </message>
    <message>
        <source>Draw it, or the last one, again (Backspace or Ctrl+Z)</source>
        <translation>重写这个或上一个 (退格键或 Ctrl+Z)</translation>
    </message>
    <message>
        <source>Go on: with what is drawn, or without it (Return)</source>
        <translation>继续：用写好的，或跳过 (回车)</translation>
    </message>
    <message>
        <source>Look at what is drawn so far</source>
        <translation>看看目前写好的</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>Draw this digit as you always do.</source>
        <translation>像平时那样写这个数字。</translation>
    </message>
    <message>
        <source>⚠ Very low for {0}. Finish it, draw it larger, or press Next.</source>
        <translation>⚠ 对 {0} 来说太矮了。请写完、写大些，或按“下一个”。</translation>
    </message>
    <message>
        <source>⚠ This looks like {0}, not {1}. Back draws it again, Next goes on.</source>
        <translation>⚠ 这像 {0}，不像 {1}。“上一个”重写，“下一个”继续。</translation>
    </message>
    <message>
        <source>⚠ Not yet a clear {0}. Finish it, or press Next.</source>
        <translation>⚠ 还不是清楚的 {0}。请写完，或按“下一个”。</translation>
    </message>
</context>
<context>
    <name>HardestView</name>
    <message>
        <source>{0}, read as {1} ({2}); picture {3} of the validation part</source>
        <translation>{0}，读作 {1}（{2}）；验证集的第 {3} 张图片</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Or open, paste or drop a picture of one.</source>
        <translation>也可以打开、粘贴或拖入数字的图片。</translation>
    </message>
    <message>
        <source>Press F1 for the manual.</source>
        <translation>按 F1 查看使用手册。</translation>
    </message>
    <message>
        <source>Draw a digit with mouse, pen or finger.</source>
        <translation>用鼠标、笔或手指写一个数字。</translation>
    </message>
    <message>
        <source>Draw a digit with the pen.</source>
        <translation>用笔写一个数字。</translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message>
        <source>Importing {0} files…</source>
        <translation>正在导入 {0} 个文件…</translation>
    </message>
    <message>
        <source>Converting {0}: this takes some seconds…</source>
        <translation>正在转换 {0}：需要几秒钟…</translation>
    </message>
    <message>
        <source>Trying {0}…</source>
        <translation>正在试用 {0}…</translation>
    </message>
</context>
<context>
    <name>InsideDock</name>
    <message>
        <source>Inside the network</source>
        <translation>网络内部</translation>
    </message>
</context>
<context>
    <name>InsideView</name>
    <message>
        <source>Which i&amp;nk decided</source>
        <translation>哪些墨迹起作用(&amp;N)</translation>
    </message>
    <message>
        <source>one layer</source>
        <translation>1 层</translation>
    </message>
    <message>
        <source>{0} layers</source>
        <translation>{0} 层</translation>
    </message>
    <message>
        <source>one weight</source>
        <translation>1 个权重</translation>
    </message>
    <message>
        <source>{0} weights</source>
        <translation>{0} 个权重</translation>
    </message>
    <message>
        <source>{0} multiplications</source>
        <translation>{0} 次乘法</translation>
    </message>
    <message>
        <source>&lt;span style=&apos;color:{2}&apos;&gt;■&lt;/span&gt; speaks for {0} · &lt;span style=&apos;color:{3}&apos;&gt;■&lt;/span&gt; speaks for {1}</source>
        <translation>&lt;span style=&apos;color:{2}&apos;&gt;■&lt;/span&gt; 支持 {0} · &lt;span style=&apos;color:{3}&apos;&gt;■&lt;/span&gt; 支持 {1}</translation>
    </message>
</context>
<context>
    <name>Insights</name>
    <message>
        <source>Confusions</source>
        <translation>混淆</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>{0} picture without a label</source>
        <translation>{0} 张图片没有标签</translation>
    </message>
    <message>
        <source>{0} pictures without labels</source>
        <translation>{0} 张图片没有标签</translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}&lt;/b&gt; on {1}</source>
        <translation>&lt;b&gt;{0}&lt;/b&gt;：{1}</translation>
    </message>
    <message>
        <source>&lt;big&gt;&lt;b&gt;{0} %&lt;/b&gt; right&lt;/big&gt;, {1} of {2} misread</source>
        <translation>&lt;big&gt;读对 &lt;b&gt;{0}%&lt;/b&gt;&lt;/big&gt;，{2} 张中读错 {1} 张</translation>
    </message>
    <message>
        <source>{0} % without {1}</source>
        <translation>{0}%，不计{1}</translation>
    </message>
    <message>
        <source>{0} % by your labels</source>
        <translation>按您的标签 {0}%</translation>
    </message>
    <message>
        <source>the disputed label</source>
        <translation>有争议的标签</translation>
    </message>
    <message>
        <source>the {0} disputed labels</source>
        <translation>有争议的 {0} 个标签</translation>
    </message>
    <message>
        <source>down: what it is · across: what was read</source>
        <translation>竖：真实数字 · 横：识别结果</translation>
    </message>
    <message>
        <source>Choose a cell, a digit at the edge, or ╲ for the diagonal</source>
        <translation>点一个格子、边上的数字，或 ╲ 看对角线</translation>
    </message>
</context>
<context>
    <name>InstallPanel</name>
    <message>
        <source>How far it is</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Install training…</source>
        <translation>安装训练组件…</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>To paste it in a terminal</source>
        <translation>以便粘贴到终端</translation>
    </message>
    <message>
        <source>Stop installing</source>
        <translation>停止安装</translation>
    </message>
    <message>
        <source>Install training… does it for you: about {0} MB to download, {1} MB on the disk. You can go on drawing meanwhile.</source>
        <translation>“安装训练组件…”会替您完成：下载约 {0} MB，占用磁盘 {1} MB。期间可以继续书写。</translation>
    </message>
    <message>
        <source>Looking for a Python…</source>
        <translation>正在查找 Python…</translation>
    </message>
</context>
<context>
    <name>LayerColumn</name>
    <message>
        <source>{0}: what it gives</source>
        <translation>{0}：输出</translation>
    </message>
    <message>
        <source>{0}: its strongest units</source>
        <translation>{0}：最强的单元</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>还有 {0} 个</translation>
    </message>
    <message>
        <source>show fewer</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>LayersRow</name>
    <message>
        <source>Which digit is it?</source>
        <translation>是哪个数字？</translation>
    </message>
    <message>
        <source>Is it a digit at all?</source>
        <translation>到底是不是数字？</translation>
    </message>
</context>
<context>
    <name>LearningDialog</name>
    <message>
        <source>How it learnt</source>
        <translation>学习过程</translation>
    </message>
    <message>
        <source>Another model’s curve over it</source>
        <translation>叠加另一个模型的曲线</translation>
    </message>
    <message>
        <source>Over it:</source>
        <translation>叠加：</translation>
    </message>
    <message>
        <source>Its file does not tell how it learnt: it was made elsewhere, or before this was kept.</source>
        <translation>它的文件没有记录学习过程：可能是在别处做的，或者做的时候还没有这种记录。</translation>
    </message>
    <message>
        <source>{0} epoch</source>
        <translation>{0} 轮</translation>
    </message>
    <message>
        <source>{0} epochs</source>
        <translation>{0} 轮</translation>
    </message>
    <message>
        <source>{0} training and {1} validation pictures</source>
        <translation>{0} 张训练图片和 {1} 张验证图片</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>LearningView</name>
    <message>
        <source>Epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Rows are true digits, columns are what they are read as.</source>
        <translation>行是真实的数字，列是读出的数字。</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>混淆</translation>
    </message>
    <message>
        <source>Hardest</source>
        <translation>最难的</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>第一层</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>This appears after the first epoch.</source>
        <translation>第一轮结束后显示。</translation>
    </message>
    <message>
        <source>Nothing of this is kept.</source>
        <translation>没有保留这方面的内容。</translation>
    </message>
    <message>
        <source>The validation pictures whose digit the network is least sure of in this epoch: what each is, what it is read as, and how surely.</source>
        <translation>这一轮里网络对其数字最没有把握的验证图片：每张是什么、读作什么、有多大把握。</translation>
    </message>
    <message>
        <source>The first layer of this network does not look at the picture itself.</source>
        <translation>这个网络的第一层不直接看图片。</translation>
    </message>
    <message>
        <source>{0} of {1} units of the first layer: blue for ink that speaks for them, red for ink that speaks against.</source>
        <translation>第一层 {1} 个单元中的 {0} 个：蓝色处有墨支持它，红色处有墨反对它。</translation>
    </message>
</context>
<context>
    <name>LogWindow</name>
    <message>
        <source>Log of the training</source>
        <translation>训练日志</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Show every line as the training has written it</source>
        <translation>按训练写出的原样显示每一行</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>使用手册</translation>
    </message>
</context>
<context>
    <name>MapDetail</name>
    <message>
        <source>The map</source>
        <translation>特征图</translation>
    </message>
    <message>
        <source>What it saw of the picture</source>
        <translation>它看到的图像部分</translation>
    </message>
    <message>
        <source>what it gives</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>the sum that made it; weights: blue for, red against</source>
        <translation>得出它的和；权重：蓝色支持，红色反对</translation>
    </message>
    <message>
        <source>map</source>
        <translation>特征图</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>digit</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>/ {0}</translation>
    </message>
    <message>
        <source>what one pixel saw</source>
        <translation>一个像素看到的</translation>
    </message>
    <message>
        <source>what it saw</source>
        <translation>它看到的</translation>
    </message>
    <message>
        <source>Draw a digit to see the sum.</source>
        <translation>画一个数字，就能看到这个和。</translation>
    </message>
</context>
<context>
    <name>MapGrid</name>
    <message>
        <source>{0}: {1} at most</source>
        <translation>{0}：最大 {1}</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>Compare with</source>
        <translation>与之比较</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>A &amp;file…</source>
        <translation>文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>There is no other model here yet: train or import one.</source>
        <translation>这里还没有别的模型：请训练或导入一个。</translation>
    </message>
    <message>
        <source>Models (*{0})</source>
        <translation>模型 (*{0})</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Came from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>ModelExports</name>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>For DigitPad (.digitpad)…</source>
        <translation>供 DigitPad 使用 (.digitpad)…</translation>
    </message>
    <message>
        <source>LiteRT (.tflite)…</source>
        <translation>LiteRT (.tflite)…</translation>
    </message>
    <message>
        <source>Keras (.keras)…</source>
        <translation>Keras (.keras)…</translation>
    </message>
    <message>
        <source>Keras, as before version 3 (.h5)…</source>
        <translation>Keras 3 之前的格式 (.h5)…</translation>
    </message>
    <message>
        <source>ONNX (.onnx)…</source>
        <translation>ONNX (.onnx)…</translation>
    </message>
    <message>
        <source>TensorFlow SavedModel (a folder)…</source>
        <translation>TensorFlow SavedModel（文件夹）…</translation>
    </message>
    <message>
        <source>This model is for reading alone: it holds no Keras model.</source>
        <translation>这个模型只供识别：其中没有 Keras 模型。</translation>
    </message>
    <message>
        <source>Making {0}: this takes some seconds…</source>
        <translation>正在生成 {0}：需要几秒钟…</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>reads now</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>trained {0}</source>
        <translation>训练于 {0}</translation>
    </message>
    <message>
        <source>imported {0}</source>
        <translation>导入于 {0}</translation>
    </message>
    <message>
        <source>found {0}</source>
        <translation>发现于 {0}</translation>
    </message>
</context>
<context>
    <name>ModelsMenu</name>
    <message>
        <source>{0} (reads {1} of 10 digits)</source>
        <translation>{0}（10 个数字读对 {1} 个）</translation>
    </message>
</context>
<context>
    <name>ModelsWindow</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>“{0}” is in use.</source>
        <translation>正在使用“{0}”。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>模型名称</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation>“{0}”已删除。</translation>
    </message>
    <message>
        <source>Models ({0})</source>
        <translation>模型 ({0})</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>How it learnt…</source>
        <translation>学习过程…</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>显示文件</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Train this…</source>
        <translation>训练这个网络…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>The bundled model cannot be deleted</source>
        <translation>内置模型不能删除</translation>
    </message>
    <message>
        <source>“{0}” is called “{1}” now.</source>
        <translation>“{0}”现在叫“{1}”。</translation>
    </message>
    <message>
        <source>Exported to {0}.</source>
        <translation>已导出到 {0}。</translation>
    </message>
    <message>
        <source>“{0}” is imported.</source>
        <translation>“{0}”已导入。</translation>
    </message>
    <message>
        <source>“{0}” is there already.</source>
        <translation>“{0}”已经有了。</translation>
    </message>
</context>
<context>
    <name>MyDigitsModel</name>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}，{1}</translation>
    </message>
    <message>
        <source>, was read as {0}</source>
        <translation>，曾读作 {0}</translation>
    </message>
</context>
<context>
    <name>MyDigitsWindow</name>
    <message>
        <source>Nothing here yet.
Draw a digit on the pad and say what it is, or draw 20 digits here.</source>
        <translation>这里还什么都没有。
在画板上写一个数字并说出它是什么，或在这里写 20 个数字。</translation>
    </message>
    <message>
        <source>My digits</source>
        <translation>我的数字</translation>
    </message>
    <message>
        <source>&amp;Draw 20 digits…</source>
        <translation>写 20 个数字(&amp;D)…</translation>
    </message>
    <message>
        <source>Teach it properly in a minute: draw the digits it asks for (Ctrl+G)</source>
        <translation>一分钟好好教它：按提示写数字 (Ctrl+G)</translation>
    </message>
    <message>
        <source>&amp;Quick adapt</source>
        <translation>快速适应(&amp;Q)</translation>
    </message>
    <message>
        <source>Train the model on your digits for some seconds (Ctrl+K)</source>
        <translation>用您的数字训练模型几秒钟 (Ctrl+K)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Import drawings from ink files (Ctrl+I)</source>
        <translation>从笔迹文件导入 (Ctrl+I)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export your drawings to files (Ctrl+E)</source>
        <translation>把您写的导出到文件 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Back up, restore or delete everything</source>
        <translation>备份、恢复或全部删除</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Relabel as {0}</source>
        <translation>改标为 {0}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Deleted: {0}. Ctrl+Z brings back what was deleted.</source>
        <translation>已删除：{0}。按 Ctrl+Z 可找回。</translation>
    </message>
    <message>
        <source>The round is not saved yet: Draw 20 digits shows it again.</source>
        <translation>这一组还没有保存：“写 20 个数字”会再次显示。</translation>
    </message>
    <message>
        <source>Opening your digits…</source>
        <translation>正在打开您的数字…</translation>
    </message>
    <message>
        <source>&amp;Undo {0}</source>
        <translation>撤销{0}(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo {0}</source>
        <translation>重做{0}(&amp;R)</translation>
    </message>
</context>
<context>
    <name>NeighbourStrip</name>
    <message>
        <source>Picture {0}, read as {1}</source>
        <translation>图片 {0}，读作 {1}</translation>
    </message>
</context>
<context>
    <name>NetworkChoice</name>
    <message>
        <source>&amp;Which networks</source>
        <translation>哪些网络(&amp;W)</translation>
    </message>
    <message>
        <source>Choose up to {0} networks</source>
        <translation>最多选 {0} 个网络</translation>
    </message>
</context>
<context>
    <name>NetworkColumn</name>
    <message>
        <source>Train this…</source>
        <translation>训练这个网络…</translation>
    </message>
    <message>
        <source>Reading of {0}</source>
        <translation>{0} 的识别结果</translation>
    </message>
    <message>
        <source>{0}: probabilities of the ten digits</source>
        <translation>{0}：十个数字的概率</translation>
    </message>
    <message>
        <source>Train “{0}”</source>
        <translation>训练“{0}”</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>较慢</translation>
    </message>
    <message>
        <source>still reading…</source>
        <translation>还在识别…</translation>
    </message>
    <message>
        <source>{0}, unlike most of the others</source>
        <translation>{0}，与多数不同</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>What the network sees</source>
        <translation>网络看到的</translation>
    </message>
    <message>
        <source>The digit, centred in 28 × 28 pixels, white on black</source>
        <translation>数字居中于 28 × 28 像素，黑底白字</translation>
    </message>
</context>
<context>
    <name>NumberSurface</name>
    <message>
        <source>Split digit</source>
        <translation>拆分数字</translation>
    </message>
    <message>
        <source>Join digits</source>
        <translation>合并数字</translation>
    </message>
    <message>
        <source>Click, or drag away: join these two</source>
        <translation>点击或拖开：把这两个合并</translation>
    </message>
    <message>
        <source>Click: choose this one · Drag down through it: split it</source>
        <translation>点击：选中这个 · 向下拖过它：拆分</translation>
    </message>
</context>
<context>
    <name>NumbersForm</name>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>times through all digits</source>
        <translation>所有数字学几遍</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>digits in each step</source>
        <translation>每一步的数字数</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>size of a step, at most</source>
        <translation>每一步的最大步长</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>for the same network again</source>
        <translation>可再次得到同样的网络</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Your digits, counted</source>
        <translation>您的数字统计</translation>
    </message>
    <message>
        <source>Digit</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>您的</translation>
    </message>
    <message>
        <source>Right this week</source>
        <translation>本周读对</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Worth adding: {0} (often misread)</source>
        <translation>值得补充：{0}（常被读错）</translation>
    </message>
    <message>
        <source>Worth adding: {0} (there are few)</source>
        <translation>值得补充：{0}（还很少）</translation>
    </message>
    <message>
        <source>Every digit is well taught.</source>
        <translation>每个数字都教得很好。</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>{0} · not enough yet</source>
        <translation>{0} · 还不够</translation>
    </message>
</context>
<context>
    <name>PadCommands</name>
    <message>
        <source>“{0}” is copied.</source>
        <translation>已复制“{0}”。</translation>
    </message>
</context>
<context>
    <name>PadFiles</name>
    <message>
        <source>Drop</source>
        <translation>拖放</translation>
    </message>
    <message>
        <source>What was dropped</source>
        <translation>拖放的内容</translation>
    </message>
</context>
<context>
    <name>PadToolbar</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
</context>
<context>
    <name>PadView</name>
    <message>
        <source>what the network sees</source>
        <translation>网络看到的</translation>
    </message>
</context>
<context>
    <name>PadWindow</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>PageFiles</name>
    <message>
        <source>Turn pages</source>
        <translation>翻页</translation>
    </message>
    <message>
        <source>Only pictures can be opened together, and {0} is not a picture.</source>
        <translation>只有图片能一起打开，而 {0} 不是图片。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>已保存为 {0}。</translation>
    </message>
    <message>
        <source>Opening {0}…</source>
        <translation>正在打开 {0}…</translation>
    </message>
    <message>
        <source>The page is copied.</source>
        <translation>页面已复制。</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
</context>
<context>
    <name>PageSurface</name>
    <message>
        <source>Draw a digit here</source>
        <translation>在这里写数字</translation>
    </message>
</context>
<context>
    <name>PenHabitsMenu</name>
    <message>
        <source>Only the pen draws, because View ▸ Draw with pen only is switched on.</source>
        <translation>只有笔能书写，因为打开了“查看 ▸ 只用笔书写”。</translation>
    </message>
</context>
<context>
    <name>PenWidthSlider</name>
    <message>
        <source>Pen width</source>
        <translation>笔的粗细</translation>
    </message>
    <message>
        <source>Width of the pen. It changes only the look, not the reading</source>
        <translation>笔的粗细。只影响外观，不影响识别</translation>
    </message>
</context>
<context>
    <name>PhotoBar</name>
    <message>
        <source>Lies on its side?</source>
        <translation>照片是侧着的吗？</translation>
    </message>
    <message>
        <source>Upside down?</source>
        <translation>照片是倒着的吗？</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>向左转</translation>
    </message>
    <message>
        <source>Turn around</source>
        <translation>转半圈</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>向右转</translation>
    </message>
</context>
<context>
    <name>PhotoControls</name>
    <message>
        <source>Turn photo</source>
        <translation>转动照片</translation>
    </message>
    <message>
        <source>No digit found here. Drag the box to one, or change its size.</source>
        <translation>这里没有找到数字。请把方框拖到数字上，或改变大小。</translation>
    </message>
</context>
<context>
    <name>PictureGrid</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>No picture meets all these conditions.
Esc shows all again.</source>
        <translation>没有图片满足所有这些条件。
按 Esc 重新显示全部。</translation>
    </message>
</context>
<context>
    <name>PictureModel</name>
    <message>
        <source>Picture {0}</source>
        <translation>图片 {0}</translation>
    </message>
    <message>
        <source>no label, read as {0}</source>
        <translation>没有标签，读作 {0}</translation>
    </message>
    <message>
        <source>{0}, misread as {1}</source>
        <translation>{0}，错读为 {1}</translation>
    </message>
    <message>
        <source>{0}, read right</source>
        <translation>{0}，读对</translation>
    </message>
    <message>
        <source>you say it is {0}</source>
        <translation>您说这是 {0}</translation>
    </message>
    <message>
        <source>{0} sure</source>
        <translation>把握 {0}</translation>
    </message>
    <message>
        <source>its label is disputed</source>
        <translation>标签有争议</translation>
    </message>
    <message>
        <source>marked as mislabelled</source>
        <translation>已标记为标签有误</translation>
    </message>
    <message>
        <source>tags: {0}</source>
        <translation>标签：{0}</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>The chosen picture</source>
        <translation>所选图片</translation>
    </message>
</context>
<context>
    <name>PixelView</name>
    <message>
        <source>Row {0}, column {1}: {2}</source>
        <translation>第 {0} 行，第 {1} 列：{2}</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>Probabilities of the ten digits</source>
        <translation>十个数字的概率</translation>
    </message>
    <message>
        <source>Nothing to read yet</source>
        <translation>还没有可识别的</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Report a problem</source>
        <translation>报告问题</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This helps to find the cause. It holds no drawings, no names of files and nothing about you, and it is not sent: copy it into your message, beside what you did and what happened.</source>
        <translation>这有助于查找原因。其中没有笔迹、文件名，也没有关于您的任何信息，而且不会发送：请复制到您的消息里，并写上您做了什么、发生了什么。</translation>
    </message>
    <message>
        <source>The report is copied.</source>
        <translation>报告已复制。</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Reading</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>not a digit? closest: {0}</source>
        <translation>不是数字？最接近：{0}</translation>
    </message>
    <message>
        <source>or {0}?</source>
        <translation>或是 {0}？</translation>
    </message>
</context>
<context>
    <name>RecipeChoice</name>
    <message>
        <source>Recipe</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>{0}  (made elsewhere)</source>
        <translation>{0}（在别处制作）</translation>
    </message>
    <message>
        <source>  (recommended)</source>
        <translation>（推荐）</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>从头开始</translation>
    </message>
    <message>
        <source>Go on from “{0}”</source>
        <translation>从“{0}”继续</translation>
    </message>
    <message>
        <source>“{0}” is another network</source>
        <translation>“{0}”是另一种网络</translation>
    </message>
    <message>
        <source>“{0}” is for reading alone</source>
        <translation>“{0}”只用于识别</translation>
    </message>
    <message>
        <source>It reads {0} of MNIST now.</source>
        <translation>现在它能读对 MNIST 的 {0}。</translation>
    </message>
    <message>
        <source>It reaches about {0} on MNIST.</source>
        <translation>它在 MNIST 上大约达到 {0}。</translation>
    </message>
</context>
<context>
    <name>ReliabilityDiagram</name>
    <message>
        <source>Reliability diagram</source>
        <translation>可靠性图</translation>
    </message>
    <message>
        <source>No labels, no calibration</source>
        <translation>没有标签，无法校准</translation>
    </message>
    <message>
        <source>Expected calibration error {0} %</source>
        <translation>期望校准误差 {0}%</translation>
    </message>
    <message>
        <source>across: confidence in %
line: how many are right · red: the gap</source>
        <translation>横轴：置信度 %
线：读对的比例 · 红：差距</translation>
    </message>
</context>
<context>
    <name>ReplayView</name>
    <message>
        <source>The chosen drawing</source>
        <translation>所选的一幅</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Progress of the comparison</source>
        <translation>比较的进度</translation>
    </message>
    <message>
        <source>How it learnt…</source>
        <translation>学习过程…</translation>
    </message>
    <message>
        <source>Use the new model</source>
        <translation>使用新模型</translation>
    </message>
    <message>
        <source>Keep the current one</source>
        <translation>保留当前模型</translation>
    </message>
    <message>
        <source>“{0}” is ready</source>
        <translation>“{0}”已训练好</translation>
    </message>
    <message>
        <source>“{0}” is ready, stopped early</source>
        <translation>“{0}”已训练好，提前停止</translation>
    </message>
    <message>
        <source>Comparing it with “{0}”…</source>
        <translation>正在与“{0}”比较…</translation>
    </message>
    <message>
        <source>{0} digit</source>
        <translation>{0} 个数字</translation>
    </message>
    <message>
        <source>{0} digits</source>
        <translation>{0} 个数字</translation>
    </message>
    <message>
        <source>Comparing… {0}</source>
        <translation>正在比较… {0}</translation>
    </message>
    <message>
        <source>There are no test digits here to compare the two with.</source>
        <translation>这里没有测试数字可用来比较。</translation>
    </message>
    <message>
        <source>“{0}” reads better</source>
        <translation>“{0}”读得更好</translation>
    </message>
    <message>
        <source>“{0}” still reads better</source>
        <translation>“{0}”仍然读得更好</translation>
    </message>
    <message>
        <source>Neither reads clearly better</source>
        <translation>没有哪个明显更好</translation>
    </message>
    <message>
        <source>{0} Both are kept: you only choose which one reads.</source>
        <translation>{0}两个都会保留：您只是选择由哪个来识别。</translation>
    </message>
    <message>
        <source>{0}: {1} before, {2} now.</source>
        <translation>{0}：之前 {1}，现在 {2}。</translation>
    </message>
    <message>
        <source>{0}: {1} before, {2} now, perhaps by chance.</source>
        <translation>{0}：之前 {1}，现在 {2}，也许是偶然。</translation>
    </message>
</context>
<context>
    <name>Retraining</name>
    <message>
        <source>Quick adapt needs MNIST, too: download it here, then press Quick adapt again.</source>
        <translation>快速适应还需要 MNIST：请先在这里下载，再点一次“快速适应”。</translation>
    </message>
    <message>
        <source>Trainings can run now.</source>
        <translation>现在可以训练了。</translation>
    </message>
    <message>
        <source>The training failed</source>
        <translation>训练失败</translation>
    </message>
    <message>
        <source>“{0}” is ready</source>
        <translation>“{0}”已训练好</translation>
    </message>
    <message>
        <source>The training is done</source>
        <translation>训练完成</translation>
    </message>
</context>
<context>
    <name>RoundReview</name>
    <message>
        <source>&amp;Back</source>
        <translation>上一个(&amp;B)</translation>
    </message>
    <message>
        <source>Draw the last one again</source>
        <translation>重写上一个</translation>
    </message>
    <message>
        <source>Dis&amp;card all</source>
        <translation>全部放弃(&amp;C)</translation>
    </message>
    <message>
        <source>Keep none of these drawings</source>
        <translation>这些都不保留</translation>
    </message>
    <message>
        <source>Save these drawings: they count from then on (Return)</source>
        <translation>保存这些：从此开始起作用 (回车)</translation>
    </message>
    <message>
        <source>is kept</source>
        <translation>会保留</translation>
    </message>
    <message>
        <source>is not kept</source>
        <translation>不保留</translation>
    </message>
    <message>
        <source>Click to keep it, or not</source>
        <translation>点击以保留或不保留</translation>
    </message>
    <message>
        <source>&amp;Keep {0}</source>
        <translation>保留 {0} 个(&amp;K)</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Click a drawing to keep it, or not.</source>
        <translation>还没有保存。点击一幅以保留或不保留。</translation>
    </message>
    <message>
        <source>{0} does not look like what was asked for.</source>
        <translation>{0} 幅看着不像要求写的数字。</translation>
    </message>
    <message>
        <source>{0} do not look like what was asked for.</source>
        <translation>{0} 幅看着不像要求写的数字。</translation>
    </message>
</context>
<context>
    <name>SetActions</name>
    <message>
        <source>Browse: {0}</source>
        <translation>浏览：{0}</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Other keys</source>
        <translation>其他按键</translation>
    </message>
    <message>
        <source>Say which digit it is</source>
        <translation>说出它是哪个数字</translation>
    </message>
    <message>
        <source>Say that the reading is right</source>
        <translation>说识别结果正确</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Cancel the stroke or the opening; else clear the page</source>
        <translation>取消这一笔或正在打开的；否则清空页面</translation>
    </message>
    <message>
        <source>Right button</source>
        <translation>右键</translation>
    </message>
    <message>
        <source>Erase strokes, as do the pen&apos;s other end and its side button</source>
        <translation>擦除笔画，笔的另一端和侧键也可以</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>My digits</source>
        <translation>我的数字</translation>
    </message>
    <message>
        <source>each {0:g} times in an epoch</source>
        <translation>一轮中各用 {0:g} 次</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>or drop them here</source>
        <translation>或拖到这里</translation>
    </message>
    <message>
        <source>Learn from</source>
        <translation>学习来源</translation>
    </message>
    <message>
        <source>None yet: draw a digit and press ✓, or the digit it was.</source>
        <translation>还没有：写一个数字，按 ✓ 或它本来的数字。</translation>
    </message>
    <message>
        <source>1 drawing in your own hand</source>
        <translation>您亲手写的 1 幅</translation>
    </message>
    <message>
        <source>{0} drawings in your own hand</source>
        <translation>您亲手写的 {0} 幅</translation>
    </message>
    <message>
        <source>55,000 digits by many writers, and 15,000 for validation and testing</source>
        <translation>许多人写的 55,000 个数字，另有 15,000 个用于验证和测试</translation>
    </message>
    <message>
        <source>a random {0} % of its digits, so that what is known is not forgotten</source>
        <translation>随机取其中 {0}% 的数字，以免忘掉已会的</translation>
    </message>
    <message>
        <source>70,000 digits by many writers; not on this computer yet.</source>
        <translation>许多人写的 70,000 个数字；这台电脑上还没有。</translation>
    </message>
    <message>
        <source>Download, 11 MB</source>
        <translation>下载，11 MB</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>正在下载…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SourceRow</name>
    <message>
        <source>Remove {0}</source>
        <translation>移除 {0}</translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>Current model</source>
        <translation>当前模型</translation>
    </message>
    <message>
        <source>Read with another model</source>
        <translation>换一个模型来识别</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>To see it fail</source>
        <translation>看它失败</translation>
    </message>
    <message>
        <source>In Keras</source>
        <translation>用 Keras 写</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>A program of its own. The same in a terminal, by this program: {0}</source>
        <translation>这是一个完整的程序。也可以在终端里由本程序来做：{0}</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0}（{1}）</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发表的结果</translation>
    </message>
    <message>
        <source>one weight</source>
        <translation>1 个权重</translation>
    </message>
    <message>
        <source>{0} weights</source>
        <translation>{0} 个权重</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Measured here</source>
        <translation>本程序实测</translation>
    </message>
    <message>
        <source>{0} (the model that came with the program)</source>
        <translation>{0}（随程序附带的模型）</translation>
    </message>
    <message>
        <source>{0} (one training)</source>
        <translation>{0}（一次训练）</translation>
    </message>
    <message>
        <source>{0} (mean of {1} trainings)</source>
        <translation>{0}（{1} 次训练的平均）</translation>
    </message>
</context>
<context>
    <name>SumView</name>
    <message>
        <source>What was taken, times the weights</source>
        <translation>取来的数乘以权重</translation>
    </message>
</context>
<context>
    <name>Teaching</name>
    <message>
        <source>Opening your digits…</source>
        <translation>正在打开您的数字…</translation>
    </message>
    <message>
        <source>It is {0}</source>
        <translation>这是 {0}</translation>
    </message>
    <message>
        <source>The reading is right</source>
        <translation>识别结果正确</translation>
    </message>
    <message>
        <source>Only what you draw can be taught, not a picture.</source>
        <translation>只能教您写的，不能教图片。</translation>
    </message>
    <message>
        <source>Your digits cannot be saved.</source>
        <translation>您的数字无法保存。</translation>
    </message>
    <message>
        <source>The file of your digits: {0}</source>
        <translation>您的数字的文件：{0}</translation>
    </message>
</context>
<context>
    <name>TeachingBar</name>
    <message>
        <source>The reading is right</source>
        <translation>识别结果正确</translation>
    </message>
    <message>
        <source>The reading is right: keep the drawing (Ctrl+Return)</source>
        <translation>识别结果正确：保留这幅 (Ctrl+回车)</translation>
    </message>
    <message>
        <source>Use my digits</source>
        <translation>用我的数字</translation>
    </message>
    <message>
        <source>Let the digits that you taught influence the reading</source>
        <translation>让您教过的数字影响识别结果</translation>
    </message>
    <message>
        <source>It is {0}</source>
        <translation>这是 {0}</translation>
    </message>
    <message>
        <source>It is {0}: keep the drawing (Ctrl+{1})</source>
        <translation>这是 {0}：保留这幅 (Ctrl+{1})</translation>
    </message>
    <message>
        <source>✓ Right</source>
        <translation>✓ 正确</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>✓ Saved as {0}.</source>
        <translation>✓ 已保存为 {0}。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Space teaches: this is {0}.</source>
        <translation>空格键将教它：这是 {0}。</translation>
    </message>
    <message>
        <source>✓ keeps all digits</source>
        <translation>✓ 保留所有数字</translation>
    </message>
    <message>
        <source>This looks like {0}. Keep it as {1}?</source>
        <translation>这看着像 {0}。要保存为 {1} 吗？</translation>
    </message>
    <message>
        <source>Say what you meant: it learns your hand.</source>
        <translation>说出您想写的：它会学会您的笔迹。</translation>
    </message>
    <message>
        <source>The number is right: keep each of its digits (Ctrl+Return)</source>
        <translation>这个数正确：保留其中每个数字 (Ctrl+回车)</translation>
    </message>
    <message>
        <source>✓ {0} is saved, each digit for itself.</source>
        <translation>✓ {0} 已保存，每个数字各存一份。</translation>
    </message>
    <message>
        <source>Changed by your digits · without them: &lt;b&gt;{0}&lt;/b&gt;</source>
        <translation>被您的数字改变 · 若不用它们：&lt;b&gt;{0}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>✓ keeps all digits · 0 to 9 correct the {0}</source>
        <translation>✓ 保留所有数字 · 0 到 9 更正 {0}</translation>
    </message>
    <message>
        <source>This may be no digit. Keep it as {0}?</source>
        <translation>这也许不是数字。要保存为 {0} 吗？</translation>
    </message>
    <message>
        <source>Without your digits it would be {0} ({1})</source>
        <translation>不用您的数字则读作 {0}（{1}）</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>TrainingDock</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>A training of “{0}” was interrupted after {1} of {2} epochs.</source>
        <translation>“{0}”的训练在第 {1} 轮（共 {2} 轮）后中断。</translation>
    </message>
    <message>
        <source>It was on “{0}”: Resume finds it there, or goes on there.</source>
        <translation>它在“{0}”上：点“继续”会在那里找到它，或在那里接着训练。</translation>
    </message>
    <message>
        <source>The training was cancelled.</source>
        <translation>训练已取消。</translation>
    </message>
</context>
<context>
    <name>TrainingIndicator</name>
    <message>
        <source>Show the training</source>
        <translation>显示训练</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>TransferBar</name>
    <message>
        <source>How far it is</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop what is running</source>
        <translation>停止正在进行的</translation>
    </message>
    <message>
        <source> {0} of {1}</source>
        <translation> {0} / {1}</translation>
    </message>
</context>
<context>
    <name>TwoReadings</name>
    <message>
        <source>Probabilities of the ten digits</source>
        <translation>十个数字的概率</translation>
    </message>
    <message>
        <source>{0}: probabilities of the ten digits</source>
        <translation>{0}：十个数字的概率</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Pictures read</source>
        <translation>已读的图片</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Download MNIST</source>
        <translation>下载 MNIST(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Open it all the same</source>
        <translation>仍然打开(&amp;O)</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>选择文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose a f&amp;ile…</source>
        <translation>选择文件(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>再试一次(&amp;T)</translation>
    </message>
    <message>
        <source>Reading the pictures</source>
        <translation>正在读图片</translation>
    </message>
    <message>
        <source>Opening the files…</source>
        <translation>正在打开文件…</translation>
    </message>
    <message>
        <source>{0} picture</source>
        <translation>{0} 张图片</translation>
    </message>
    <message>
        <source>{0} pictures</source>
        <translation>{0} 张图片</translation>
    </message>
    <message>
        <source>Downloading MNIST</source>
        <translation>正在下载 MNIST</translation>
    </message>
    <message>
        <source>{0} of {1} MB</source>
        <translation>{0} / {1} MB</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Not all pictures were read.</source>
        <translation>没有读完所有图片。</translation>
    </message>
    <message>
        <source>There are no pictures in it</source>
        <translation>其中没有图片</translation>
    </message>
    <message>
        <source>This set cannot be shown</source>
        <translation>无法显示这个数据集</translation>
    </message>
    <message>
        <source>This set is large</source>
        <translation>这个数据集很大</translation>
    </message>
    <message>
        <source>Its test set is what models are measured by. Download it here (11 MB), choose a folder that has it, or run: {0}</source>
        <translation>模型是用它的测试集来衡量的。可以在这里下载 (11 MB)，选择一个有它的文件夹，或运行：{0}</translation>
    </message>
    <message>
        <source>MNIST is not on this machine</source>
        <translation>这台电脑上没有 MNIST</translation>
    </message>
</context>
<context>
    <name>WarningIcon</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
</context>
<context>
    <name>WatchingPage</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Cancel training</source>
        <translation>取消训练</translation>
    </message>
    <message>
        <source>Stop and keep the best</source>
        <translation>停止并保留最好的</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Show the log of the training</source>
        <translation>显示训练日志</translation>
    </message>
    <message>
        <source>Finish now with what was learned so far</source>
        <translation>现在结束，保留学到的</translation>
    </message>
    <message>
        <source>End without a new model</source>
        <translation>结束，不要新模型</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>WhereChoice</name>
    <message>
        <source>Looking for the fastest device…</source>
        <translation>正在查找最快的设备…</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>在哪里</translation>
    </message>
    <message>
        <source>Computers…</source>
        <translation>计算机…</translation>
    </message>
    <message>
        <source>Add, change and try other computers</source>
        <translation>添加、更改和试用其他计算机</translation>
    </message>
    <message>
        <source>What is learnt from is sent to “{0}” once and stays there.</source>
        <translation>用来学习的数据会发送到“{0}”一次，并留在那里。</translation>
    </message>
    <message>
        <source>Your own digits go too, and are deleted there when the training is over.</source>
        <translation>您自己的数字也会发送，训练结束后在那里删除。</translation>
    </message>
    <message>
        <source>Your own digits stay here.</source>
        <translation>您自己的数字留在本机。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Not tried yet. The first training prepares it, which takes minutes.</source>
        <translation>还没试过。第一次训练会先做好准备，需要几分钟。</translation>
    </message>
    <message>
        <source>CPU: {0}</source>
        <translation>CPU：{0}</translation>
    </message>
    <message>
        <source>The devices could not be determined: {0}</source>
        <translation>无法确定设备：{0}</translation>
    </message>
</context>
<context>
    <name>_Thumbnails</name>
    <message>
        <source>The pictures that excite it most</source>
        <translation>最能激活它的图像</translation>
    </message>
</context>
</TS>
