// SPDX-License-Identifier: MIT
#pragma once

#include "app/http/TokenGrant.h"
#include "app/http/TokenSource.h"

namespace readback {

// Client credentials: the client asks for itself, whenever it wants a token.
class ClientGrant final : public TokenGrant
{
public:
    explicit ClientGrant(ClientCredentials credentials) : m_credentials(std::move(credentials)) { }

    void prepare(QObject *context, Ready ready) override;
    TokenExchange::Question question() const override;

private:
    const ClientCredentials m_credentials;
};

} // namespace readback
