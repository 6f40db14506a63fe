// Times the face of the core natively, on one thread:
//
//   bench-service BUNDLE CASES             the catalogue as one text; one case file a line, all of one day
//   bench-service BUNDLE CASES load N      only loads, N times: for counting instructions
//   bench-service BUNDLE CASES assess N    only assesses, N times
//
// Prints JSON: milliseconds from the text to the first question of a day, microseconds per assessment, and the bytes of all answers.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "kompass/service.hpp"

namespace {

using Clock = std::chrono::steady_clock;

double microseconds_since(Clock::time_point start) { return std::chrono::duration<double, std::micro>(Clock::now() - start).count(); }

double median(std::vector<double> times) {
  const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
  std::nth_element(times.begin(), middle, times.end());
  return *middle;
}

bool succeeded(const std::string& answer) { return answer.starts_with(R"({"ok":true)"); }

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3 && argc != 5) return std::fputs("usage: bench-service BUNDLE CASES [load|assess N]\n", stderr), 2;
  const std::string_view only = argc == 5 ? argv[3] : "";
  const int times_to_repeat = argc == 5 ? std::atoi(argv[4]) : 0;
  std::ifstream bundle_file(argv[1]);
  const std::string bundle((std::istreambuf_iterator<char>(bundle_file)), {});
  std::ifstream cases_file(argv[2]);
  std::vector<std::string> cases;
  for (std::string line; std::getline(cases_file, line);) cases.push_back(line);
  if (cases.empty()) return std::fputs("bench-service: no cases\n", stderr), 3;

  std::vector<double> ready;
  kompass::Service service;
  for (int i = 0; i < (only == "load" ? times_to_repeat : only == "assess" ? 1 : 15); ++i) {
    const auto start = Clock::now();
    kompass::Service fresh;
    if (!succeeded(fresh.load(bundle)) || !succeeded(fresh.ask(cases.front()))) return std::fputs("bench-service: refused\n", stderr), 1;
    ready.push_back(microseconds_since(start));
    service = std::move(fresh);
  }
  std::vector<double> times;
  std::size_t bytes = 0;
  const auto assessments = only == "load" ? 1 : only == "assess" ? static_cast<std::size_t>(times_to_repeat) : cases.size();
  for (std::size_t i = 0; i < assessments; ++i) {
    const auto& text = cases[i % cases.size()];
    const auto start = Clock::now();
    bytes += service.assess(text).size();
    times.push_back(microseconds_since(start));
  }
  std::printf(R"({"ready":%.3f,"assess":%.3f,"bytes":%zu})"
              "\n",
              median(ready) / 1000, median(times), bytes);
}
