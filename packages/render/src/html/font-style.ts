/** System fonts by script, and what emphasis looks like where letters do not slant. */
export const fontStyle: string = `html,[lang]{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif}
[lang|=ar],[lang|=fa],[lang|=ur],[lang|=ps],[lang|=ckb]{font-family:"Segoe UI","Geeza Pro",Vazirmatn,"Noto Sans Arabic","Noto Naskh Arabic",Tahoma,sans-serif}
[lang|=he],[lang|=yi]{font-family:"Segoe UI","Arial Hebrew","Noto Sans Hebrew",Arial,sans-serif}
[lang|=zh]{font-family:"PingFang SC","Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif;line-break:strict;text-spacing-trim:normal;text-autospace:normal}
[lang|=zh-Hant]{font-family:"PingFang TC","Noto Sans TC","Noto Sans CJK TC","Microsoft JhengHei",sans-serif}
[lang|=ja]{font-family:"Hiragino Sans","Noto Sans JP","Noto Sans CJK JP","Yu Gothic",Meiryo,sans-serif;line-break:strict}
[lang|=ko]{font-family:"Apple SD Gothic Neo","Noto Sans KR","Noto Sans CJK KR","Malgun Gothic",sans-serif;word-break:keep-all}
[lang|=hi],[lang|=mr],[lang|=ne]{font-family:"Nirmala UI","Kohinoor Devanagari","Noto Sans Devanagari",sans-serif}
html{line-height:1.6}
html:is([lang|=ar],[lang|=fa],[lang|=ur],[lang|=zh],[lang|=ja],[lang|=hi],[lang|=mr],[lang|=ne]){line-height:1.75}
em:is(:lang(ar),:lang(fa),:lang(ur),:lang(he),:lang(zh),:lang(ja),:lang(ko)){font-style:normal;font-weight:600}
`;
