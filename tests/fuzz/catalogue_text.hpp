#pragma once
// A small catalogue in which everything occurs that a case can meet: every type of fact, a gate, a computed fact, an assumption, a
// judgement, figures that are final, provisional and unknown, points, bars and precedence.

#include <string_view>

namespace kompass_fuzz {

inline constexpr std::string_view catalogue_text = R"({"format":"kompass-catalogue/1","parts":[{"name":"all.json","content":{
"catalogue":{"id":"small","version":"1","valid":{"from":"2025-01-01","to":"2027-12-31"},"languages":[],"topics":["person","job"],"no-title-needed":"free"},
"facts":[
{"id":"birth","topic":"person","type":"date","minimum":"1900-01-01","maximum":"2027-12-31"},
{"id":"state","topic":"person","type":"country"},
{"id":"level","topic":"person","type":"choice","ordered":true,"options":["none","a1","b1"]},
{"id":"harm","topic":"person","type":"yes-no","judgement":true,"assume":false},
{"id":"interest","topic":"person","type":"yes-no","judgement":true},
{"id":"offer","topic":"job","type":"yes-no"},
{"id":"pay","topic":"job","type":"amount","minimum":"0.00","maximum":"1000000.00","applies-when":"has-offer"},
{"id":"contract","topic":"job","type":"number","minimum":0,"maximum":600,"applies-when":"has-offer"},
{"id":"transfer","topic":"job","type":"number","minimum":0,"maximum":600},
{"id":"work","topic":"job","type":"periods","minimum":"1950-01-01","maximum":"2040-12-31","applies-when":"has-offer"},
{"id":"worked","topic":"job","type":"number","unit":"months","minimum":0,"maximum":84,"from-periods":{"of":"work","within":"7 years","count":"sum"}},
{"id":"lately","topic":"job","type":"number","unit":"days","minimum":0,"maximum":9999,"from-periods":{"of":"work","count":"current","harmless-gap":"3 months"}},
{"id":"lasting","topic":"job","type":"number","minimum":0,"maximum":600,"change":"by-time","with-time":"grows"},
{"id":"long","topic":"job","type":"yes-no","derive":{"compare":["contract","at-least","transfer"]}}],
"lists":[{"id":"members","type":"country","values":["AT","FR"],"cites":["§ 1"]}],
"parameters":[{"id":"ceiling","type":"amount","cites":["§ 2"],"values":[
{"from":"2025-01-01","to":"2025-12-31","value":"96600.00","status":"in-force","source":"x"},
{"from":"2026-01-01","to":"2026-12-31","value":"101400.00","status":"start-uncertain","source":"x"},
{"from":"2027-01-01","to":"2027-12-31","value":"106200.00","status":"provisional","source":"x"}]}],
"conditions":[
{"id":"free","fact":"state","in":"members","cites":["§ 1"]},
{"id":"has-offer","fact":"offer","is":true,"cites":["§ 1"]},
{"id":"adult","fact":"birth","age":{"at-least":18},"cites":["§ 1"]},
{"id":"born-long-ago","fact":"birth","elapsed":{"more-than":"40 years"},"cites":["§ 1"]}],
"routes":[
{"id":"first","title":"permit","provision":"§ 1","modality":"entitled","cites":["§ 1"],"in-force":{"from":"2025-03-01"},
"conditions":{"all":["adult",{"id":"floor","fact":"pay","at-least":{"share":"50 %","of":"ceiling"},"cites":["§ 1"]},
{"any":[{"id":"is-long","fact":"long","is":true,"cites":["§ 1"]},{"id":"has-b1","fact":"level","at-least":"b1","cites":["§ 1"]}]}]},
"barred-by":[{"id":"harmful","fact":"harm","is":true,"cites":["§ 1"]},"free"],"comes-before":["second"],
"grants":{"set":{"offer":true,"pay":"50000.00","level":"b1"},"starts":["lasting"],"since":["birth"]},
"consequences":[{"id":"fee","kind":"fee","figure":"ceiling","date":{"from":"birth","add":"-8 weeks"},"cites":["§ 1"]},{"id":"practice","kind":"channel","profile":"berlin","when":"born-long-ago","cites":["§ 1"]}]},
{"id":"second","title":"permit","provision":"§ 2","modality":"may","cites":["§ 2"],
"conditions":{"id":"points","points-at-least":4,"cites":["§ 2"],"of":[{"points":2,"when":"has-offer"},
{"best-of":[{"points":1,"when":{"id":"has-a1","fact":"level","at-least":"a1","cites":["§ 2"]}},{"points":3,"when":"has-b1"}]},
{"points":1,"when":{"not":"born-long-ago"}},{"points":2,"when":{"id":"of-interest","fact":"interest","is":true,"cites":["§ 2"]}}]}},
{"id":"third","title":"permit","provision":"§ 3","modality":"should","cites":["§ 3"],"settles":true,
"conditions":{"all":[{"id":"next-floor","fact":"pay","more-than":{"parameter":"ceiling","on":"next-year"},"cites":["§ 3"]},
{"id":"not-short","fact":"contract","not-in":[0,1,2],"cites":["§ 3"]},{"id":"has-worked","fact":"worked","at-least":36,"cites":["§ 3"]},
{"id":"works","fact":"lately","more-than":30,"cites":["§ 3"]},{"not":"is-long"},{"not":{"route":"second"}}]}}],
"statements":[{"id":"G-001","source":"s","section":"1","kind":"condition","text":"One."}],
"profiles":[{"id":"berlin","land":"BE","sources":[{"name":"A page","web":"https://www.example.org/a","looked-up":"2026-11-22"}],
"offices":[{"id":"hall","address":["A street 1","A town"],"telephone":"+49 30 123-45","email":"a@example.org","web":"https://example.org","routes":["second"],"cites":["G-001"]}],
"consequences":[{"id":"lead","kind":"deadline","note":"hint","cites":["A letter"]},{"id":"form","kind":"document","routes":["first"],"when":"born-long-ago","cites":["§ 1"]}]}]}}]})";

}  // namespace kompass_fuzz
