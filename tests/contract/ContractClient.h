// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/SystemClock.h"
#include "app/demo/DemoServer.h"
#include "app/genesys/CallSourceFactory.h"
#include "app/http/HttpSession.h"
#include "app/http/ProxyFinder.h"
#include "app/http/TokenSource.h"
#include "tests/contract/DemoFixture.h"
#include "tests/support/Waiting.h"

#include <QObject>

#include <iterator>
#include <memory>
#include <optional>
#include <vector>

namespace readback::test {

// One answer, waited for.
template <class T>
struct Awaited
{
    std::optional<Result<T>> outcome;
    CallHandle handle;

    Callback<T> callback()
    {
        return [this](Result<T> result) { outcome = std::move(result); };
    }
    Result<T> wait()
    {
        const bool came = waitUntil([this] { return outcome.has_value(); });
        return came ? *std::move(outcome) : Result<T>(Error::of(ErrorKind::Timeout));
    }
};

// A client of the demo server that speaks one of the dialects, put together as Session does.
class ContractClient
{
public:
    ContractClient(const DemoServer &server, ApiDialect dialect, const QString &secret)
        : m_hosts{server.baseUrl(), server.baseUrl()}, m_proxies(m_clock),
          m_tokens(credentialsFor(dialect, m_hosts, server.clientId(), secret), m_proxies, m_clock),
          m_http(m_hosts.api, &m_tokens, m_proxies, m_clock),
          m_source(makeCallSource(dialect, m_hosts, m_http, m_clock))
    {
    }

    Result<QString> signIn()
    {
        Awaited<QString> answer;
        answer.handle = m_source->signIn(&m_context, answer.callback());
        return answer.wait();
    }

    Result<ListSummary> list(const ConversationQuery &query, std::vector<Conversation> &found)
    {
        Awaited<ListSummary> answer;
        pages = 0;
        const auto page = [this, &found](std::vector<Conversation> rows) {
            ++pages;
            std::move(rows.begin(), rows.end(), std::back_inserter(found));
        };
        answer.handle = m_source->list(query, Priority::List, &m_context, page, answer.callback());
        return answer.wait();
    }

    Result<Conversation> conversation(const QString &id)
    {
        Awaited<Conversation> answer;
        answer.handle
            = m_source->conversation(id, Priority::Interactive, &m_context, answer.callback());
        return answer.wait();
    }

    Result<Transcript> transcript(const Conversation &conversation)
    {
        Awaited<Transcript> answer;
        answer.handle = m_source->transcript(
            conversation, Priority::Interactive, &m_context, answer.callback());
        return answer.wait();
    }

    Result<Transcript> transcriptOf(const QString &key)
    {
        const auto found = conversation(callIdOf(key));
        return found ? transcript(*found) : Result<Transcript>(found.error());
    }

    Result<ConversationScores> scoresOf(const QString &key)
    {
        Awaited<ConversationScores> answer;
        Conversation conversation;
        conversation.id = callIdOf(key);
        answer.handle
            = m_source->scores(conversation, Priority::Interactive, &m_context, answer.callback());
        return answer.wait();
    }

    int pages = 0;

private:
    QObject m_context;
    SystemClock m_clock;
    ServerHosts m_hosts;
    ProxyFinder m_proxies;
    TokenSource m_tokens;
    HttpSession m_http;
    std::unique_ptr<CallSource> m_source;
};

} // namespace readback::test
