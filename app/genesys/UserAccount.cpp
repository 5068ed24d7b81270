// SPDX-License-Identifier: MIT
#include "app/genesys/UserAccount.h"

#include "app/genesys/JsonFetch.h"
#include "app/genesys/WireId.h"

namespace readback {

using namespace Qt::StringLiterals;

CallHandle fetchUserName(
    HttpSession &http, const QUrl &api, QObject *context, Callback<QString> done)
{
    const Completion<QString> completion(context, std::move(done));
    HttpRequest request;
    request.url = apiUrl(api, {u"api"_s, u"v2"_s, u"users"_s, u"me"_s});
    const auto decode = [](const JsonValue &root) {
        root.needObject();
        return root.field("name").name();
    };
    completion.hold(fetchJson<QString>(
        http, std::move(request), decode, &http, [completion](Result<Fetched<QString>> name) {
            if (name)
                completion.finish(std::move(name->value));
            else
                completion.finish(name.error());
        }));
    return completion.handle();
}

CallHandle revokeToken(HttpSession &http, const QUrl &api, QObject *context, Callback<Done> done)
{
    const Completion<Done> completion(context, std::move(done));
    HttpRequest request;
    request.verb = "DELETE";
    request.url = apiUrl(api, {u"api"_s, u"v2"_s, u"tokens"_s, u"me"_s});
    request.expectJson = false;
    completion.hold(
        http.send(std::move(request), &http, [completion](const Result<HttpReply> &reply) {
            // A refused token is one that is over.
            const bool isOver = reply || reply.error().kind == ErrorKind::Auth;
            completion.finish(isOver ? Result<Done>(Done{}) : reply.error());
        }));
    return completion.handle();
}

} // namespace readback
